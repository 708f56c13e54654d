import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { ORDER_STATES, type SaidOrder } from './read-order.ts'

interface Row {
  id: string
  customerId: string
  status: string
  totalCents: number
}

const counts = (status: string) => status !== 'cancelled' && status !== 'returned'
const rank = (status: string) => ORDER_STATES.findIndex((state) => state === status)

/**
 * Makes the order, or moves it on: a state that comes late takes nothing back. Null where there is no such order,
 * or it is somebody else's, which an event doesn't change.
 */
export async function writeOrder(tx: Tx, customerId: string, said: SaidOrder): Promise<string | null> {
  const [row] = await tx<Row[]>`
    select id, customer_id as "customerId", status, total_cents as "totalCents" from "order"
    where number = ${said.number} for update`
  if (row && row.customerId !== customerId) return null
  return row ? moveOrder(tx, row, said) : addOrder(tx, customerId, said)
}

async function addOrder(tx: Tx, customerId: string, said: SaidOrder): Promise<string | null> {
  if (said.totalCents === null || said.state !== 'placed') return null
  const id = newId()
  await tx`
    insert into "order" (id, customer_id, number, items, total_cents, currency, status, ship_to, placed_at)
    values (${id}, ${customerId}, ${said.number}, ${tx.json(said.items.map((item) => ({ ...item })))}, ${said.totalCents},
      ${said.currency ?? 'EUR'}, 'placed', ${said.shipTo}, ${said.placedAt})`
  await addRevenue(tx, customerId, said.placedAt, said.totalCents, 1)
  return id
}

async function moveOrder(tx: Tx, row: Row, said: SaidOrder): Promise<string> {
  const status = rank(said.state) > rank(row.status) ? said.state : row.status
  const totalCents = said.state === 'placed' ? (said.totalCents ?? row.totalCents) : row.totalCents
  const items = said.state === 'placed' && said.items.length > 0 ? said.items : null
  const [moved] = await tx<{ placedAt: Date }[]>`
    update "order" set status = ${status}, total_cents = ${totalCents},
      items = coalesce(${items ? tx.json(items.map((item) => ({ ...item }))) : null}::jsonb, items),
      delivered_at = case when ${said.state === 'delivered'} then coalesce(delivered_at, ${said.placedAt})
        else delivered_at end
    where id = ${row.id} returning placed_at as "placedAt"`
  const before = counts(row.status) ? row.totalCents : 0
  const after = counts(status) ? totalCents : 0
  const orders = Number(counts(status)) - Number(counts(row.status))
  if (moved) await addRevenue(tx, row.customerId, moved.placedAt, after - before, orders)
  return row.id
}

async function addRevenue(tx: Tx, customerId: string, placedAt: Date, cents: number, orders: number) {
  if (cents === 0 && orders === 0) return
  await tx`
    update customer set revenue_cents = revenue_cents + ${cents},
      revenue_12m_cents = revenue_12m_cents
        + case when ${placedAt}::timestamptz > now() - interval '1 year' then ${cents}::int8 else 0 end,
      order_count_12m = order_count_12m
        + case when ${placedAt}::timestamptz > now() - interval '1 year' then ${orders}::int else 0 end
    where id = ${customerId}`
}
