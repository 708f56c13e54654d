import type { CardSpan } from './card-span.ts'
import { findCardNumbers } from './find-card-numbers.ts'
import { findSecurityCodes } from './find-security-codes.ts'
import { plainDigits } from './plain-digits.ts'

const fewest = /\p{Nd}[^]*?\p{Nd}[^]*?\p{Nd}/u

/** Places of payment card numbers and of their security codes, from left to right. */
export function findCards(text: string): CardSpan[] {
  if (!fewest.test(text)) return []
  const plain = plainDigits(text)
  const numbers = findCardNumbers(plain)
  return [...numbers, ...findSecurityCodes(plain, numbers)].toSorted((a, b) => a.start - b.start)
}
