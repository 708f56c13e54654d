import { isOwn, type FactType } from './fact.ts'
import { findAskCues, type AskCue } from './ask-cues.ts'
import { isAskedFragment } from './asked-fragment.ts'
import { findAskedChoices } from './asked-choices.ts'
import { findAskedNouns, mayAsk, type AskedNoun } from './asked-nouns.ts'
import { findAskedDetails } from './asked-details.ts'
import { findProposals } from './asked-proposal.ts'
import { findAskedPhrases } from './asked-phrases.ts'
import { holdsValue } from './asked-value.ts'
import { holdsOwn } from './find-own.ts'
import { foldText } from './fold-text.ts'
import { isGoverned } from './governed-noun.ts'
import { NO_OWN, type OwnTypes } from './own-types.ts'
import { plainSentence } from './plain-sentence.ts'
import { splitSentences, type Sentence } from './split-sentences.ts'
import { verifiesIdentity } from './verifies-identity.ts'

/** A place in an agent's draft that asks for a fact; offsets are the draft's, end exclusive. */
export interface Question {
  type: FactType
  start: number
  end: number
  /** It checks who the customer is, so it must be asked whatever is on file. */
  verification: boolean
}

interface Asked {
  type: FactType
  /** Offset at which the asking begins. */
  from: number
}

const confirmed =
  /\b(?:is|are) (?:your|the|this|that) (?:[a-z-]+ ){1,4}(?:still|correct|right|up to date|current|valid|the same|unchanged|complete)\b|\b(?:address|email|number|name|details) (?:we have|on file|on your account|is|are|has|have) (?:[a-z]+ ){0,5}(?:still|correct|right|up to date|current|valid|the same|unchanged|changed|accurate)\b|by clicking|\b(?:else|no need to|not need to|need not)\b/iu

function cueOf(noun: AskedNoun, cues: readonly AskCue[]): AskCue | undefined {
  return cues.filter((cue) => cue.after <= noun.first && noun.first < cue.reach).at(-1)
}

function askedIn(sentence: Sentence, own: OwnTypes): Asked[] {
  const plain = plainSentence(sentence.text, sentence.start)
  const cues = findAskCues(plain)
  const nouns = findAskedNouns(plain, own)
  const offset = (word: number) => plain.words[word]?.start ?? sentence.start
  const asked: Asked[] = []
  const accepted: AskedNoun[] = []
  for (const noun of nouns) {
    const cue = cueOf(noun, cues)
    const governed = cue !== undefined && isGoverned(plain, noun, cue, accepted)
    if (!governed && !isAskedFragment(plain, noun, nouns)) continue
    accepted.push(noun)
    asked.push({ type: noun.type, from: offset(governed ? cue.first : noun.first) })
  }
  for (const { type, first } of [...findAskedPhrases(plain, cues), ...findAskedChoices(plain, own)])
    asked.push({ type, from: offset(first) })
  return asked
}

function yieldsTo(detail: FactType, core: FactType): boolean {
  return core === 'preference' && (detail === 'choice' || detail === 'category')
}

/** What is asked of the matter at hand, unless the sentence asks for the same by a core type's words. */
function detailsIn(sentence: Sentence, known: readonly Question[]): Question[] {
  const taken = known.some(({ type }) => !['date', 'amount', 'preference'].includes(type))
  if (taken || confirmed.test(sentence.text)) return []
  return [...findAskedDetails(sentence.text), ...findProposals(sentence.text)]
    .filter(({ type }) => !known.some((question) => question.type === type || yieldsTo(type, question.type)))
    .map(({ type, at }) => ({
      type,
      start: sentence.start + at,
      end: sentence.end,
      verification: false,
    }))
}

function questionsIn(sentence: Sentence, own: OwnTypes): Question[] {
  const known = namedQuestionsIn(sentence, own)
  return [...known, ...detailsIn(sentence, known)].map((question) => ({
    ...question,
    start: question.start - lengthBefore(sentence.text.slice(0, question.start - sentence.start)),
  }))
}

const PREPOSITION = /\b(?:at|by|for|from|in|of|on|to|under|with)\s+$/iu

/** “On which number …” begins with its preposition: what is put in its place would not follow it. */
const lengthBefore = (before: string) => PREPOSITION.exec(before)?.[0].length ?? 0

function namedQuestionsIn(sentence: Sentence, own: OwnTypes): Question[] {
  if ((own.all.size === 0 && !mayAsk(sentence.text)) || confirmed.test(sentence.text)) return []
  const first = new Map<FactType, Question>()
  for (const { type, from } of askedIn(sentence, own)) {
    const known = first.get(type)
    if (isSaid(type, sentence.text.slice(from - sentence.start), own)) continue
    if (!known || from < known.start)
      first.set(type, { type, start: from, end: sentence.end, verification: verifies(type, own) })
  }
  return [...first.values()].toSorted((a, b) => a.start - b.start)
}

function isSaid(type: FactType, asking: string, own: OwnTypes): boolean {
  if (!isOwn(type)) return holdsValue(type, asking)
  const readable = own.all.get(type)
  return readable !== undefined && holdsOwn(readable, asking)
}

const verifies = (type: FactType, own: OwnTypes) => own.all.get(type)?.verifies ?? false

/** A stated purpose covers its own sentence, the questions right after it, and one right before. */
function markVerification(sentences: readonly Sentence[], bySentence: Question[][]): Question[] {
  let covered = false
  return bySentence.flatMap((questions, index) => {
    const says = verifiesIdentity(sentences[index]?.text ?? '')
    covered = says || (covered && questions.length > 0)
    const next = sentences[index + 1]
    const explained = next !== undefined && bySentence[index + 1]?.length === 0 && verifiesIdentity(next.text)
    return questions.map((question) => ({
      ...question,
      verification: question.verification || covered || explained,
    }))
  })
}

// Far beyond any real draft; the end is where the agent is typing.
const mostSentences = 300

/** What an agent's text asks for, also while it is being typed. */
export function findQuestions(draft: string, own: OwnTypes = NO_OWN): Question[] {
  const sentences = splitSentences(foldText(draft)).slice(-mostSentences)
  return markVerification(
    sentences,
    sentences.map((sentence) => questionsIn(sentence, own)),
  )
}
