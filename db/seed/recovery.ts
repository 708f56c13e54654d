import type { Sql } from '#db/client.ts'
import { DAY_MS, type SeedCustomer } from './customers.ts'
import { insert } from './insert.ts'
import type { Places } from './people.ts'
import type { Random } from './random.ts'

const QUOTES = [
  'This is unacceptable, I will not order again.',
  'Third time I ask, and nobody calls back.',
  'I want to make a complaint.',
  'My lawyer will write to you.',
]

/** A few open cases, and some that were closed with outcome and cause. */
export async function seedRecovery(
  sql: Sql,
  random: Random,
  now: Date,
  places: Places,
  people: SeedCustomer[],
) {
  const rows = people.slice(40, 58).map((one, index) => recoveryCase(random, now, places, one, index))
  await insert(
    sql,
    'recovery_case',
    rows.map(({ row }) => row),
  )
  await insert(
    sql,
    'recovery_signal',
    rows.map(({ signal }) => signal),
  )
}

function recoveryCase(random: Random, now: Date, places: Places, person: SeedCustomer, index: number) {
  const open = index < 4
  const openedAt = new Date(
    now.getTime() - (open ? random.between(1, 30) * 3_600_000 : random.between(16, 200) * DAY_MS),
  )
  const closedAt = open ? null : new Date(openedAt.getTime() + random.between(1, 5) * DAY_MS)
  const id = random.id(openedAt)
  const kept = random.chance(0.7)
  const row = {
    id,
    customer_id: person.id,
    state: open ? 'detected' : kept ? 'confirmed' : 'lost',
    severity: random.between(1, 4),
    value_at_risk_cents: person.orders.reduce((sum, order) => sum + order.totalCents, 0),
    owner_id: open ? null : places.managerId,
    department: open ? null : random.pick(['store', 'logistics', 'billing', 'product']),
    cause: open ? null : random.pick(CAUSES),
    outcome: open ? null : kept ? 'recovered' : 'lost',
    opened_at: openedAt,
    due_at: new Date(openedAt.getTime() + DAY_MS * 2),
    owned_at: closedAt,
    contacted_at: closedAt,
    remedied_at: closedAt,
    closed_at: closedAt,
  }
  const signal = {
    id: random.id(openedAt),
    case_id: id,
    kind: 'complaint',
    source_id: random.id(openedAt),
    quote: random.pick(QUOTES),
    at: openedAt,
  }
  return { row, signal }
}

const CAUSES = ['promise_not_kept', 'late_delivery', 'wrong_item', 'wrong_charge']
