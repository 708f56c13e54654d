import { foldText } from '#lib/fact/fold-text.ts'
import { lexWords, type Word } from '#lib/fact/lex-words.ts'
import { COMPLAINT_ORDER, COMPLAINT_TERMS, type ComplaintKind, type Term } from './complaint-terms.ts'

export interface FoundComplaint {
  kind: ComplaintKind
  /** Characters of the words that say so. */
  start: number
  end: number
}

const byFirstWord = new Map<string, Term[]>()
for (const term of COMPLAINT_TERMS) {
  const first = term.words[0] ?? ''
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), term])
}

const set = (text: string) => new Set(text.split(' '))
const NEGATORS = set(
  `no not never without none nothing hardly cannot can't don't doesn't didn't won't isn't wasn't aren't haven't
  hasn't wouldn't ain't kein keine keinen nicht pas sin`.replace(/\s+/g, ' '),
)
/** With these a new clause begins, so that a "not" before them speaks of something else. */
const CLAUSE_STARTS = set(
  "i i'll i'm i'd i've we we'll we're you you're he she they they're it it's this that's there but so then and or because if",
)
const WANTS = set("will i'll we'll shall can could may might would should must gonna to going")
const SUED = set('you your u ya them the this these those their him her')
const BUYING = set('buy buying order ordering shop shopping use using return purchase come')

/** The worst complaint in the words of a customer, or null. Linear in the text's length. */
export function findComplaint(text: string): FoundComplaint | null {
  const words = lexWords(foldText(text))
  let worst: FoundComplaint | null = null
  for (let at = 0; at < words.length; at++) {
    const found = complaintAt(words, at)
    if (found && (!worst || rank(found.kind) < rank(worst.kind))) worst = found
  }
  return worst
}

const rank = (kind: ComplaintKind) => COMPLAINT_ORDER.indexOf(kind)

function complaintAt(words: readonly Word[], at: number): FoundComplaint | null {
  if (isSue(words, at)) return found('legal', words, at, at)
  const neverAgain = neverBuyAgain(words, at)
  if (neverAgain !== null) return found('complaint', words, at, neverAgain)
  for (const term of byFirstWord.get(words[at]?.text ?? '') ?? []) {
    const matches = term.words.every((word, index) => words[at + index]?.text === word)
    if (matches && !isNegated(words, at, term.negation))
      return found(term.kind, words, at, at + term.words.length - 1)
  }
  return null
}

function found(kind: ComplaintKind, words: readonly Word[], from: number, to: number): FoundComplaint {
  return { kind, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }
}

function isNegated(words: readonly Word[], at: number, reach: number): boolean {
  for (let back = 1; back <= reach; back++) {
    const word = words[at - back]
    if (!word || isMark(word) || CLAUSE_STARTS.has(word.text)) return false
    const only = words[at - back + 1]?.text
    if (NEGATORS.has(word.text)) return only !== 'only' && only !== 'just'
  }
  return false
}

const isMark = ({ text }: Word) => text.length === 1 && '.,;:!?…()"'.includes(text)

/** "I will sue", "to sue you", but not a person of that name. */
function isSue(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.text !== 'sue' || isNegated(words, at, 4)) return false
  if (SUED.has(words[at + 1]?.text ?? '')) return true
  return word.raw !== 'Sue' && WANTS.has(words[at - 1]?.text ?? '')
}

/** "never (ever) buy from you again"; the place of its last word, or null. */
function neverBuyAgain(words: readonly Word[], at: number): number | null {
  if (words[at]?.text !== 'never') return null
  const verb = words[at + 1]?.text === 'ever' ? at + 2 : at + 1
  if (!BUYING.has(words[verb]?.text ?? '')) return null
  const again = words.slice(verb, verb + 9).findIndex(({ text }) => text === 'again')
  return again < 0 ? null : verb + again
}
