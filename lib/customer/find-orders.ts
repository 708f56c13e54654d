import type { Fragment, Sql } from '#db/client.ts'
import type { OrderView } from './views.ts'

interface Row extends Omit<OrderView, 'placedAt' | 'deliveredAt'> {
  placedAt: Date
  deliveredAt: Date | null
}

const MOST = 5

/** The customer's last few orders, or of these the ones that a condition names. */
export async function findOrders(sql: Sql, customerId: string, condition: Fragment): Promise<OrderView[]> {
  const rows = await sql<Row[]>`
    select id, number, status, total_cents as "totalCents", currency, placed_at as "placedAt",
      delivered_at as "deliveredAt",
      (select string_agg(item ->> 'name', ', ') from jsonb_array_elements(items) item) as items
    from "order" where customer_id = ${customerId} ${condition} order by placed_at desc limit ${MOST}`
  return rows.map((row) => ({
    ...row,
    placedAt: row.placedAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  }))
}
