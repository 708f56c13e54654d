import type { FactEvidence, FoundFact } from './found-fact.ts'
import type { Word } from './lex-words.ts'
import { type OwnText, ownValues, type OwnValue } from './own-values.ts'
import { isCode, type OwnTypes, type ReadableType } from './own-types.ts'
import { findPhrases, type SpokenPhrase } from './phrase-book.ts'
import { plainSentence } from './plain-sentence.ts'
import { refusals } from './reply-core.ts'
import { codeStarts } from './scan-code.ts'

// A longer text is a document, not somebody telling what they want.
const LONGEST = 20_000
const LONGEST_ANSWER = 400

const toText = (whole: string, longest: number, at: string): OwnText => {
  const text = whole.slice(0, longest)
  return { text, words: plainSentence(text, 0).words, starts: codeStarts(text), at }
}

/** Facts of administrators' own types: codes that can be nothing else, and what stands beside the words for it. */
export function findOwn(whole: string, own: OwnTypes, at: string): FoundFact[] {
  if (own.all.size === 0) return []
  const read = toText(whole, LONGEST, at)
  const spoken = findPhrases(read.words, own.phrases)
  return [...own.all.values()].flatMap((type) => {
    const labels = spoken.filter(({ means }) => means === type.type)
    if (labels.length === 0 && !type.standsAlone) return []
    const isBeside = besideOf(read.words, labels)
    return ownValues(type, read).flatMap((value) => {
      if (isBeside(value)) return [toFact(type, value, read.text, 'label')]
      return type.standsAlone && !value.isLoose ? [toFact(type, value, read.text, 'pattern')] : []
    })
  })
}

/** A reply to the question for it: the first value that it holds. A code is one, however it is introduced. */
export function readOwnAnswer(type: ReadableType, text: string, at: string): FoundFact[] {
  if (!isCode(type.shape) && refusals.test(text.trimStart().slice(0, 40))) return []
  const read = toText(text, LONGEST_ANSWER, at)
  return ownValues(type, read)
    .slice(0, 1)
    .map((value) => toFact(type, value, read.text, 'answer'))
}

/** Whether an asking already names one: "is it AB-12345?" asks nothing new; "Gold or Silver?" does. */
export function holdsOwn(type: ReadableType, asking: string): boolean {
  return ownValues(type, toText(asking, LONGEST_ANSWER, new Date(0).toISOString())).length === 1
}

const toFact = (
  { type }: ReadableType,
  { value, start, end }: OwnValue,
  text: string,
  evidence: FactEvidence,
): FoundFact => ({ type, value, said: text.slice(start, end), start, end, evidence, verified: false })

const bridges = new Set(
  `is was are were be being it its that this will would should my our the a an i am on at from in for of to as and under with
  called reads says number id ref code still now already
  lautet ist war meine mein die der das dem es seit est : = - . ( ) [ ] " ' * > ° , # →`.split(/\s+/),
)
const FAR = 8

/** Whether a value stands right beside the words for its type, or holds them. */
function besideOf(words: readonly Word[], labels: readonly SpokenPhrase<unknown>[]) {
  const firsts = new Set(labels.map(({ first }) => first))
  const ends = new Set(labels.map(({ end }) => end))
  return ({ start, end }: OwnValue): boolean => {
    const [from, to] = [wordAt(words, start), wordAt(words, end)]
    for (let at = from; at < to; at++) if (firsts.has(at)) return true
    return reaches(words, from, -1, ends) || reaches(words, to, 1, firsts)
  }
}

/** Walks over words that only join until one of the places, eight words at most. */
function reaches(words: readonly Word[], from: number, way: 1 | -1, places: ReadonlySet<number>): boolean {
  for (let steps = 0, at = from; steps <= FAR; steps++, at += way) {
    if (places.has(at)) return true
    const passed = words[way === 1 ? at : at - 1]
    if (!passed || !bridges.has(passed.text)) return false
  }
  return false
}

/** Index of the first word that begins at a character or after it. */
function wordAt(words: readonly Word[], char: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < char) low = middle + 1
    else high = middle
  }
  return low
}
