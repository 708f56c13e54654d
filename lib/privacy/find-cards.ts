import type { CardSpan } from './card-span.ts'
import { findCardNumbers } from './find-card-numbers.ts'
import { findSecurityCodes, mayNameCode } from './find-security-codes.ts'
import { plainDigits } from './plain-digits.ts'

const fewest = /\p{Nd}[^]*?\p{Nd}[^]*?\p{Nd}/u
const shortestNumber = 12
const digitCount = (plain: string) => plain.match(/\d/g)?.length ?? 0

/** Places of payment card numbers and of their security codes, from left to right. */
export function findCards(text: string): CardSpan[] {
  if (!fewest.test(text)) return []
  const plain = plainDigits(text)
  if (!mayNameCode(plain) && digitCount(plain) < shortestNumber) return []
  const numbers = findCardNumbers(plain)
  return [...numbers, ...findSecurityCodes(plain, numbers)].toSorted((a, b) => a.start - b.start)
}
