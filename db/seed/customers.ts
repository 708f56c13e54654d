import type { Sql } from '#db/client.ts'
import type { OrderItem } from '#db/schema/customer.ts'
import { insert } from './insert.ts'
import type { Random } from './random.ts'
import { CITIES, FIRST_NAMES, LAST_NAMES, PRODUCTS, STREETS } from './words.ts'

export const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS

export interface SeedOrder {
  id: string
  number: string
  customerId: string
  items: OrderItem[]
  totalCents: number
  status: string
  placedAt: Date
  deliveredAt: Date | null
}

export interface SeedCustomer {
  id: string
  name: string
  email: string
  phone: string
  address: string
  since: Date
  orders: SeedOrder[]
}

const ago = (now: Date, ms: number) => new Date(now.getTime() - ms)

/** People with addresses, verified e-mail and phone, and the orders of three years. */
export async function seedCustomers(
  sql: Sql,
  random: Random,
  now: Date,
  count: number,
): Promise<SeedCustomer[]> {
  const people = Array.from({ length: count }, (_, index) => person(random, now, index))
  await insert(
    sql,
    'customer',
    people.map((one) => customerRow(sql, random, now, one)),
  )
  await insert(
    sql,
    'identifier',
    people.flatMap((one) => identifierRows(random, one)),
  )
  await insert(
    sql,
    'order',
    people.flatMap(({ orders, address }) => orders.map((order) => orderRow(sql, order, address))),
  )
  return people
}

function person(random: Random, now: Date, index: number): SeedCustomer {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)]
  const since = ago(now, random.between(30, 1095) * DAY_MS)
  const id = random.id(since)
  const ascii = `${first}.${last}`
    .normalize('NFKD')
    .replace(/[^\w.]/g, '')
    .toLowerCase()
  const orders = Array.from(
    { length: random.chance(0.15) ? random.between(5, 14) : random.between(0, 4) },
    (_, at) => makeOrder(random, now, id, since, 50_000 + index * 16 + at),
  )
  return {
    id,
    name: `${first} ${last}`,
    email: `${ascii}${index}@example.org`,
    phone: `+3725${String(1_000_000 + index * 37).padStart(7, '0')}`,
    address: `${random.pick(STREETS)} ${random.between(1, 120)}, ${random.pick(CITIES)}`,
    since,
    orders: orders.sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime()),
  }
}

function makeOrder(random: Random, now: Date, customerId: string, since: Date, number: number): SeedOrder {
  const age = Math.max(1, Math.floor((now.getTime() - since.getTime()) / DAY_MS))
  const placedAt = ago(now, random.between(0, age) * DAY_MS + random.between(0, 80_000_000))
  const items = Array.from({ length: random.between(1, 3) }, () => {
    const [name, priceCents] = random.pick(PRODUCTS)
    return { name, priceCents, quantity: random.chance(0.85) ? 1 : 2 }
  })
  const delivered = now.getTime() - placedAt.getTime() > 6 * DAY_MS
  return {
    id: random.id(placedAt),
    number: String(number),
    customerId,
    items,
    totalCents: items.reduce((sum, item) => sum + item.priceCents * item.quantity, 0),
    status: delivered
      ? random.chance(0.06)
        ? 'returned'
        : 'delivered'
      : random.chance(0.5)
        ? 'shipped'
        : 'placed',
    placedAt,
    deliveredAt: delivered ? new Date(placedAt.getTime() + random.between(2, 6) * DAY_MS) : null,
  }
}

function customerRow(
  sql: Sql,
  random: Random,
  now: Date,
  { id, name, address, since, orders }: SeedCustomer,
) {
  const recent = orders.filter((order) => now.getTime() - order.placedAt.getTime() < YEAR_MS)
  const revenue12m = recent.reduce((sum, order) => sum + order.totalCents, 0)
  const consent = {
    marketing_email: random.chance(0.6),
    marketing_sms: random.chance(0.2),
    calls: random.chance(0.3),
  }
  return {
    id,
    name,
    tier: revenue12m > 60_000 ? 'Gold' : revenue12m > 25_000 ? 'Silver' : null,
    language: 'en',
    address,
    since,
    revenue_12m_cents: revenue12m,
    revenue_cents: orders.reduce((sum, order) => sum + order.totalCents, 0),
    order_count_12m: recent.length,
    consent: sql.json(consent),
    is_demo: true,
    created_at: since,
  }
}

function identifierRows(random: Random, { id, email, phone, since }: SeedCustomer) {
  const row = (type: string, value: string, by: string | null) => ({
    id: random.id(since),
    customer_id: id,
    type,
    value,
    verified_by: by,
    created_at: since,
  })
  const rows = [row('email', email, 'shop account')]
  if (random.chance(0.8)) rows.push(row('phone', phone, 'text message'))
  if (random.chance(0.3)) rows.push(row('loyalty number', `L${phone.slice(-7)}`, 'loyalty'))
  if (random.chance(0.1)) rows.push(row('social handle', `@${email.split('@')[0]}`, null))
  return rows
}

export const orderRow = (sql: Sql, order: SeedOrder, shipTo: string) => ({
  id: order.id,
  customer_id: order.customerId,
  number: order.number,
  items: sql.json(order.items.map((item) => ({ ...item }))),
  total_cents: order.totalCents,
  status: order.status,
  ship_to: shipTo,
  placed_at: order.placedAt,
  delivered_at: order.deliveredAt,
})
