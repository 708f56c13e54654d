import type { Sql } from '#db/client.ts'
import type { CaseState } from './recovery-case.ts'

/** How many there are by state: the open ones, and those closed within 90 days. */
export async function countCases(sql: Sql): Promise<Record<CaseState, number>> {
  const counts = { detected: 0, owned: 0, contacted: 0, remedied: 0, confirmed: 0, lost: 0 }
  const rows = await sql<{ state: CaseState; count: number }[]>`
    select state, count(*)::int as count from recovery_case where closed_at is null group by state
    union all
    select state, count(*)::int from recovery_case where closed_at > now() - interval '90 days' group by state`
  for (const { state, count } of rows) counts[state] = count
  return counts
}
