import type { FoundFact } from './found-fact.ts'
import { datePattern, readDate } from './read-date.ts'
import { withRole } from './fact-role.ts'

/** Calendar days by the time they were said; the verb ("delivered Monday") is kept with them. */
export function findDates(text: string, at: string): FoundFact[] {
  return [...text.matchAll(datePattern)].flatMap((match) => {
    const value = readDate(match[0], at)
    if (!value) return []
    const { said, start, end } = withRole(text, match.index, match.index + match[0].length)
    return [{ type: 'date', value, said, start, end, evidence: 'pattern', verified: false }]
  })
}
