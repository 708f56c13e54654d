import { type RetentionKind, retentionRows } from './retention.ts'

const DAY_MS = 86_400_000

/** What is older has had its days. */
export const ageOf = (days: number, now = Date.now()) => new Date(now - days * DAY_MS)

/** Rows of a kind that are older than `$1`, each with whether a legal hold keeps it. */
export function goesQuery(kind: RetentionKind, join = ''): string {
  const { table, at, only, customer } = retentionRows[kind]
  const held = customer
    ? `exists (select 1 from legal_hold h where h.customer_id = ${customer} and h.released_at is null
        and (h.until is null or h.until > now()))`
    : 'false'
  return `select t.id, ${held} as held from "${table}" t ${join}
    where t."${at}" < $1 ${only ? `and ${only}` : ''}`
}
