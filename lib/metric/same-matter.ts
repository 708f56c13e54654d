import { foldText } from '#lib/fact/fold-text.ts'

/** What two contacts of one customer have in common. */
export interface Likeness {
  /** The same order, invoice, serial number or recovery case. */
  sameReference: boolean
  /** Of the words that the customer used, 0–1. */
  textCosine: number
  /** Wrapped up under the same disposition. */
  sameTopic: boolean
}

export const SAME_MATTER = 0.5

/** 0.5 · same order or case + 0.3 · text cosine + 0.2 · same topic; a half says that the matter is one. */
export const likenessScore = ({ sameReference, textCosine, sameTopic }: Likeness): number =>
  (sameReference ? 0.5 : 0) + 0.3 * textCosine + (sameTopic ? 0.2 : 0)

const words = /[\p{L}\p{N}][\p{L}\p{N}'-]{3,}/gu
const idle = new Set(
  'about after again also been before being could does from have hello here just like more need please since some than thank thanks that their them then there they this very want were what when where which will with would your'.split(
    ' ',
  ),
)

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of foldText(text).toLowerCase().matchAll(words))
    if (!idle.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const lengthOf = (counts: Map<string, number>) =>
  Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0))

/** Cosine of two texts by how often each word of substance stands in them. */
export function textCosine(a: string, b: string): number {
  const [first, second] = [countWords(a), countWords(b)]
  const lengths = lengthOf(first) * lengthOf(second)
  if (lengths === 0) return 0
  const shared = [...first].reduce((sum, [word, count]) => sum + count * (second.get(word) ?? 0), 0)
  return Math.min(1, shared / lengths)
}
