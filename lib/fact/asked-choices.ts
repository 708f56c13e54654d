import type { OwnFactType } from './fact.ts'
import type { OwnTypes } from './own-types.ts'
import { findPhrases } from './phrase-book.ts'
import type { PlainSentence } from './plain-sentence.ts'

/** "Gold or Basic?" asks which, without a word for what it is of. */
export function findAskedChoices(
  sentence: PlainSentence,
  own: OwnTypes,
): { type: OwnFactType; first: number }[] {
  if (own.all.size === 0 || !sentence.text.includes('?')) return []
  return [...own.all.values()].flatMap(({ type, choices }) => {
    const named = findPhrases(sentence.words, choices)
    const [first] = named
    return first && new Set(named.map(({ means }) => means)).size > 1 ? [{ type, first: first.first }] : []
  })
}
