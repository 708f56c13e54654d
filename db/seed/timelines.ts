import type { Sql } from '#db/client.ts'
import { type Department, DEPARTMENTS, KINDS } from '#lib/touchpoint/kinds.ts'
import { DAY_MS, type SeedCustomer } from './customers.ts'
import { insert } from './insert.ts'
import type { Random } from './random.ts'
import { CAMPAIGNS, PRODUCTS } from './words.ts'

// A type and not an interface: it is also a row of any names.
type Touchpoint = {
  id: string
  customer_id: string
  kind: string
  department: Department
  channel: string | null
  occurred_at: Date
  title: string
  detail: string | null
  actor_name: string | null
  order_id: string | null
}

const WEIGHTS: Record<Department, number> = {
  product: 40,
  marketing: 28,
  loyalty: 8,
  store: 6,
  support: 5,
  community: 4,
  sales: 3,
  billing: 3,
  logistics: 2,
  other: 1,
}
const WHEEL = DEPARTMENTS.flatMap((department) =>
  Array.from({ length: WEIGHTS[department] }, () => department),
)
const MANY = 20
const CHANNELS: Partial<Record<string, string>> = {
  call: 'phone',
  'call-back': 'phone',
  chat: 'chat',
  'e-mail': 'email',
  SMS: 'sms',
  'social message': 'social',
  visit: 'visit',
  letter: 'letter',
  'e-mail sent': 'email',
  'e-mail opened': 'email',
  'e-mail clicked': 'email',
}

/** Three years of everything, most with few, the first ones with thousands. Writes in pages. */
export async function seedTimelines(
  sql: Sql,
  random: Random,
  now: Date,
  people: SeedCustomer[],
  say: (done: number) => void,
) {
  let page: Touchpoint[] = []
  for (const [index, person] of people.entries()) {
    const count = index < MANY ? random.between(2000, 5000) : random.between(4, 60)
    page.push(...orderTouchpoints(random, person))
    for (let at = 0; at < count; at++) page.push(anything(random, now, person, at))
    if (page.length < 8000) continue
    await insert(sql, 'touchpoint', page)
    page = []
    say(index + 1)
  }
  await insert(sql, 'touchpoint', page)
}

function anything(random: Random, now: Date, { id, since }: SeedCustomer, at: number): Touchpoint {
  const department = at < DEPARTMENTS.length ? (DEPARTMENTS[at] ?? 'other') : random.pick(WHEEL)
  const kind = random.pick<string>(KINDS[department])
  const age = now.getTime() - since.getTime()
  const occurredAt = new Date(now.getTime() - Math.floor(random.next() * age) - 3_600_000)
  const { title, detail } = describe(random, department, kind)
  return {
    id: random.id(occurredAt),
    customer_id: id,
    kind,
    department,
    channel: CHANNELS[kind] ?? null,
    occurred_at: occurredAt,
    title,
    detail,
    actor_name: null,
    order_id: null,
  }
}

function describe(
  random: Random,
  department: Department,
  kind: string,
): { title: string; detail: string | null } {
  const [product] = random.pick(PRODUCTS)
  const label = kind.charAt(0).toUpperCase() + kind.slice(1)
  if (department === 'marketing') return { title: `${label}: “${random.pick(CAMPAIGNS)}”`, detail: null }
  if (department === 'product') return { title: `${label}: ${product}`, detail: null }
  if (department === 'loyalty') return { title: `${label}: ${random.between(10, 400)} points`, detail: null }
  if (department === 'community')
    return { title: `${label} about ${product}`, detail: 'Written by the customer in the community.' }
  if (department === 'billing')
    return { title: `${label} ${random.between(2000, 9999)}`, detail: `€${random.between(10, 200)}` }
  if (department === 'support')
    return { title: `${label}: ${product}`, detail: 'Answered at the first contact.' }
  return { title: `${label}: ${product}`, detail: null }
}

function orderTouchpoints(random: Random, { orders }: SeedCustomer): Touchpoint[] {
  return orders.flatMap((order) => {
    const base = {
      customer_id: order.customerId,
      channel: null,
      actor_name: null,
      order_id: order.id,
      detail: null,
    }
    const at = (days: number) => new Date(order.placedAt.getTime() + days * DAY_MS)
    const line = (kind: string, department: Department, occurredAt: Date, title: string): Touchpoint => ({
      ...base,
      id: random.id(occurredAt),
      kind,
      department,
      occurred_at: occurredAt,
      title,
    })
    const euros = (order.totalCents / 100).toFixed(2)
    const lines = [
      line('order', 'sales', order.placedAt, `Order ${order.number}, €${euros}`),
      line('invoice', 'billing', at(0.02), `Invoice for order ${order.number}`),
      line('payment', 'billing', at(0.03), `Payment €${euros}`),
    ]
    if (order.status !== 'placed')
      lines.push(line('shipped', 'logistics', at(1), `Shipped, order ${order.number}`))
    if (order.deliveredAt)
      lines.push(line('delivered', 'logistics', order.deliveredAt, `Delivered, order ${order.number}`))
    return lines
  })
}
