import type { Fragment, Sql } from '#db/client.ts'
import type { PrivacyRequestView } from './views.ts'

interface Row extends Omit<PrivacyRequestView, 'askedAt' | 'finishedAt' | 'expiresAt'> {
  askedAt: Date
  finishedAt: Date | null
  expiresAt: Date | null
}

/** Erasures and exports, the newest first. */
export async function loadRequests(sql: Sql, where: Fragment, limit: number): Promise<PrivacyRequestView[]> {
  const rows = await sql<Row[]>`
    select r.id, r.kind, r.customer_id as "customerId", c.name as "customerName", r.state, r.done, r.total,
      a.name as "askedByName", r.asked_at as "askedAt", r.finished_at as "finishedAt", r.expires_at as "expiresAt",
      case when r.kind = 'erasure' and r.state = 'done' then r.certificate end as certificate
    from privacy_request r join customer c on c.id = r.customer_id join agent a on a.id = r.asked_by
    where ${where} order by r.asked_at desc limit ${limit}`
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }))
}
