import { splitSentences } from '#lib/fact/split-sentences.ts'
import { moodOf } from './mood.ts'
import type { BriefLine } from './views.ts'

/** A customer's own text, of a message or of a contact that was written down. */
export type Said = BriefLine & { answered: boolean }

const FEWEST_WORDS = 4
const LONGEST = 220

const short = (text: string) => {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim())
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : letters.join('')
}

function sentencesOf(said: Said): Said[] {
  const detail = detailOf(said)
  return splitSentences(said.text).map((sentence) => ({ ...said, text: short(sentence.text), detail }))
}

const DETAIL = 1000

/** What was written down of a contact; a message is read in its conversation. */
export const detailOf = ({ sourceKind, text }: Said): string | null =>
  sourceKind === 'touchpoint' ? text.slice(0, DETAIL) : null

const tells = ({ text }: Said) =>
  text.split(' ').length >= FEWEST_WORDS &&
  !/^(?:hi|hello|hey|good (?:morning|day|evening)|thanks?)\b[^.]{0,20}$/iu.test(text)

const line = ({ answered: _answered, ...rest }: Said): BriefLine => rest

/** Questions that stand without an answer, newest last. */
export const openQuestions = (texts: readonly Said[]): BriefLine[] =>
  texts
    .filter(({ answered, sourceKind }) => !answered && sourceKind === 'message')
    .flatMap(sentencesOf)
    .filter(({ text }) => text.endsWith('?'))
    .map(line)
    .slice(-3)

/** Two sentences that tell most: the one with the strongest feeling, and the newest of substance. */
export function tellingQuotes(texts: readonly Said[]): BriefLine[] {
  const sentences = texts.flatMap(sentencesOf).filter(tells)
  const strongest = sentences.toSorted((a, b) => Math.abs(moodOf(b.text)) - Math.abs(moodOf(a.text)))[0]
  const newest = sentences.findLast((sentence) => sentence !== strongest && sentence.text !== strongest?.text)
  return [strongest, newest].flatMap((found) => (found ? [line(found)] : []))
}

/** The first sentence of substance of the newest text. */
export function firstWish(texts: readonly Said[]): BriefLine | null {
  const newest = texts.findLast((text) => sentencesOf(text).some(tells))
  const sentence = newest && sentencesOf(newest).find(tells)
  return sentence ? line(sentence) : null
}
