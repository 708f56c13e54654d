import type { Sql } from 'postgres'
import { DEPARTMENTS, KINDS } from '#lib/touchpoint/kinds.ts'
import { newId } from '#lib/id.ts'
import { asOwner, type Place } from './ground.ts'

/** Ids that can be said again from a number, so that the same options give the same data. */
const idOf = (kind: string, number: string) =>
  `(lpad(to_hex(${number}), 8, '0') || '-${kind}-7000-8000-000000000000')::uuid`

const PAIRS = DEPARTMENTS.flatMap((department) =>
  KINDS[department].map((kind) => [department, kind] as const),
)
const HEAVY_SHARE = 0.12
const HEAVY_EACH = 6_000
const TYPICAL_EACH = 50

export const PAGE = 50
/** Rows before page 100. */
const DEEP = 99 * PAGE

export const READER = {
  agentId: '00000001-3000-7000-8000-000000000000',
  sessionId: '00000002-3000-7000-8000-000000000000',
}

interface Sizes {
  heavy: number
  customers: number
}

/** A few customers with thousands of touchpoints (page 100 must exist); the others by a power law, most with few. */
function sizesOf(rows: number): Sizes {
  const heavy = Math.max(1, Math.round((rows * HEAVY_SHARE) / HEAVY_EACH))
  return { heavy, customers: heavy + Math.max(20, Math.round(rows / TYPICAL_EACH)) }
}

/** Fills a migrated database; the index is made afterwards, as it is quicker and no different. */
export async function makeTouchpoints(place: Place, rows: number) {
  const { heavy, customers } = sizesOf(rows)
  await asOwner(place, async (sql) => {
    await sql.unsafe(`insert into customer (id, name) select ${idOf('1000', 'n')}, 'Customer ' || n
      from generate_series(1, ${customers}) n`)
    const [index] = await sql<
      { indexdef: string }[]
    >`select indexdef from pg_indexes where indexname = 'touchpoint_customer'`
    await sql`drop index touchpoint_customer`
    await sql.unsafe(touchpoints(rows, heavy, customers))
    await sql.unsafe(index?.indexdef ?? '')
    await sql`vacuum analyze touchpoint`
    await sql`vacuum analyze customer`
    await makeReader(sql)
    await sql`vacuum analyze conversation`
  })
}

/** `spread` is a number between 0 and 1 made of the row's own: no seed to keep, and the rows come in no order. */
function touchpoints(rows: number, heavy: number, customers: number): string {
  const kinds = PAIRS.map(([department, kind]) => `('${department}', '${kind}')`).join(', ')
  const spread = (salt: number) => `((hashint8extended(n, ${salt}) & 2147483647)::float8 / 2147483648)`
  return `
    insert into touchpoint (id, customer_id, kind, department, occurred_at, title, detail, actor_name)
    select ${idOf('2000', 'n')}, ${idOf('1000', 'owner')}, kind, department,
      timestamptz '2026-01-01' - ${spread(3)} * interval '1095 days',
      initcap(kind) || ' ' || n, repeat('What was said and done, as it was written down. ', 1 + (n % 4)::int),
      'Agent ' || n % 300
    from (
      select n, case when n <= ${heavy * HEAVY_EACH} then 1 + n % ${heavy}
        else ${heavy} + 1 + floor(power(${spread(1)}, 2.5) * ${customers - heavy}) end::bigint as owner,
        1 + (hashint8extended(n, 2) & 1048575) % ${PAIRS.length} as pair
      from generate_series(1, ${rows}) n) t
    join (select row_number() over () as pair, * from (values ${kinds}) k (department, kind)) k using (pair)`
}

/**
 * An agent who holds a conversation of each customer that will be asked for, and so reads their whole history:
 * those with page 100, and five hundred of those that fill the first.
 */
async function makeReader(sql: Sql) {
  const [teamId, queueId] = [newId(), newId()]
  await sql`insert into team (id, name) values (${teamId}, 'Bench')`
  await sql`insert into queue (id, name, team_id) values (${queueId}, 'Bench', ${teamId})`
  await sql`insert into agent (id, email, name, role, team_id)
    values (${READER.agentId}, 'reader@bench.example', 'Reader', 'agent', ${teamId})`
  await sql`insert into session (id, agent_id) values (${READER.sessionId}, ${READER.agentId})`
  await sql`insert into conversation (id, customer_id, queue_id, state, assignee_id, subject)
    select gen_random_uuid(), customer_id, ${queueId}, 'active', ${READER.agentId}, kind from (
      select customer_id, case when count(*) > ${DEEP} then 'heavy' else 'typical' end as kind
      from touchpoint group by customer_id having count(*) > ${PAGE}
      order by count(*) > ${DEEP} desc, md5(customer_id::text) limit 520) c`
}

/** What the customers' histories are asked for: the first page, or what comes after this row. */
export interface Probe {
  customerId: string
  before?: { occurredAt: string; id: string }
}

export async function loadProbes(sql: Sql) {
  const rows = await sql<{ customerId: string; kind: string }[]>`
    select customer_id as "customerId", subject as kind from conversation
    where assignee_id = ${READER.agentId} order by md5(customer_id::text || 'probe')`
  const first: Probe[] = rows.map(({ customerId }) => ({ customerId }))
  const heavy = rows.filter(({ kind }) => kind === 'heavy').slice(0, 20)
  const deep = await Promise.all(heavy.map(({ customerId }) => deepProbe(sql, customerId)))
  return { first, deep }
}

async function deepProbe(sql: Sql, customerId: string): Promise<Probe> {
  const [row] = await sql<{ at: Date; id: string }[]>`
    select occurred_at as at, id from touchpoint where customer_id = ${customerId}
    order by occurred_at desc, id desc offset ${DEEP - 1} limit 1`
  if (!row) throw new Error('The history is not deep enough.')
  return { customerId, before: { occurredAt: row.at.toISOString(), id: row.id } }
}
