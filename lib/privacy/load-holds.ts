import type { Fragment, Sql } from '#db/client.ts'
import type { LegalHoldView } from './views.ts'

interface Row extends Omit<LegalHoldView, 'until' | 'placedAt'> {
  until: Date | null
  placedAt: Date
}

/** Holds that stand, the newest first. */
export async function loadHolds(sql: Sql, where: Fragment, limit: number): Promise<LegalHoldView[]> {
  const rows = await sql<Row[]>`
    select h.id, h.reason, h.until, a.name as "placedByName", h.placed_at as "placedAt",
      h.customer_id as "customerId", c.name as "customerName"
    from legal_hold h join agent a on a.id = h.placed_by join customer c on c.id = h.customer_id
    where h.released_at is null and (h.until is null or h.until > now()) and ${where}
    order by h.placed_at desc limit ${limit}`
  return rows.map((row) => ({
    ...row,
    until: row.until?.toISOString() ?? null,
    placedAt: row.placedAt.toISOString(),
  }))
}
