import type { FoundFact } from './found-fact.ts'
import { amountPattern, readAmount } from './read-amount.ts'
import { withRole } from './fact-role.ts'

/** Sums of money; what is said of them ("charged 49 €") is kept with them. */
export function findAmounts(text: string): FoundFact[] {
  return [...text.matchAll(amountPattern)].flatMap((match) => {
    const value = readAmount(match[0])
    if (!value) return []
    const { said, start, end } = withRole(text, match.index, match.index + match[0].length)
    return [{ type: 'amount', value, said, start, end, evidence: 'pattern', verified: false }]
  })
}
