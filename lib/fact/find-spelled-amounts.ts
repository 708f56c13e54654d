import { detailFact } from './detail-fact.ts'
import type { FoundFact } from './found-fact.ts'
import { numberWords, readNumber } from './number-words.ts'
import { readAmount } from './read-amount.ts'

const currency = '(?:euros?|dollars?|bucks|pounds?|quid|francs|franken)'
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])((?:a )?${numberWords}) (${currency})\\b`, 'giu')

/** Sums in words: "one hundred and eighty dollars". */
export function findSpelledAmounts(text: string): FoundFact[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const count = readNumber((match[1] ?? '').toLowerCase())
    const value = count === null ? null : readAmount(`${count} ${match[2] ?? ''}`)
    return value ? [detailFact('amount', match[0], match.index, value)] : []
  })
}
