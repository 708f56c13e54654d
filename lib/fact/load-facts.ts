import { database, type Sql } from '#db/client.ts'
import { type Fact, factTypes, type FactType } from './fact.ts'
import { sourceWords } from './source-words.ts'

/** A fact with the words for its source. */
export interface SourcedFact extends Fact {
  conversationId: string | null
  typeName: string | null
  source: string
}

interface Row extends Omit<SourcedFact, 'at' | 'source'> {
  at: Date
  actorName: string | null
}

/** Of each type, so that a chatty customer's many days and hours never push out the one order number. */
const OF_A_TYPE = 60
const ORDERS = 40

/** All that is known of a customer: what they told, and what their orders, identifiers and profile say. */
export async function loadFacts(customerId: string): Promise<SourcedFact[]> {
  const sql = database()
  const parts = await Promise.all([
    loadRecorded(sql, customerId),
    loadFromOrders(sql, customerId),
    loadFromIdentifiers(sql, customerId),
    loadFromProfile(sql, customerId),
  ])
  return parts.flat().map(toFact)
}

const toFact = ({ at, actorName, ...row }: Row): SourcedFact => ({
  ...row,
  at: at.toISOString(),
  source: sourceWords({ ...row, actorName }),
})

const loadRecorded = (sql: Sql, customerId: string) => sql<Row[]>`
  select f.type, f.value, f.said, f.source_kind as "sourceKind", f.source_id as "sourceId", f.channel, f.department,
    f.said_at as at, f.verified, f.conversation_id as "conversationId", f.start_char as start, f.end_char as "end",
    (select actor_name from touchpoint t where f.source_kind = 'touchpoint' and t.id = f.source_id) as "actorName",
    known.name as "typeName", known.of_matter as "ofMatter"
  from (
    select type, null as name, null::boolean as of_matter from unnest(${[...factTypes]}::text[]) as core (type)
    union all select 'own:' || id, name, belongs_to = 'matter' from fact_type) known
    cross join lateral (
      select * from fact where customer_id = ${customerId} and fact.type = known.type and superseded_at is null
      order by said_at desc limit ${OF_A_TYPE}) f
  order by f.said_at desc`

interface OrderRow {
  id: string
  number: string
  shipTo: string | null
  placedAt: Date
  items: { name: string }[]
}

async function loadFromOrders(sql: Sql, customerId: string): Promise<Row[]> {
  const orders = await sql<OrderRow[]>`
    select id, number, ship_to as "shipTo", placed_at as "placedAt", items from "order"
    where customer_id = ${customerId} order by placed_at desc limit ${ORDERS}`
  return orders.flatMap(({ id, number, shipTo, placedAt, items }) => {
    const order: Source = { sourceKind: 'order', sourceId: id, at: placedAt, department: 'sales' }
    return [
      onFile('order_number', number, order),
      ...items.map(({ name }) => onFile('product', name, order)),
      ...(shipTo ? [onFile('address', shipTo, order)] : []),
    ]
  })
}

async function loadFromIdentifiers(sql: Sql, customerId: string): Promise<Row[]> {
  const rows = await sql<
    { id: string; type: 'email' | 'phone'; value: string; verified: boolean; at: Date }[]
  >`
    select id, type, value, verified_by is not null as verified, created_at as at from identifier
    where customer_id = ${customerId} and type in ('email','phone') limit 20`
  return rows.map(({ id, type, value, verified, at }) => ({
    ...onFile(type, value, { sourceKind: 'identifier', sourceId: id, at, department: null }),
    verified,
  }))
}

async function loadFromProfile(sql: Sql, customerId: string): Promise<Row[]> {
  const rows = await sql<{ id: string; name: string; address: string | null; since: Date }[]>`
    select id, name, address, since from customer where id = ${customerId}`
  return rows.flatMap(({ id, name, address, since }) => {
    const profile: Source = { sourceKind: 'profile', sourceId: id, at: since, department: null }
    return [onFile('name', name, profile), ...(address ? [onFile('address', address, profile)] : [])]
  })
}

type Source = Pick<Row, 'sourceKind' | 'sourceId' | 'at' | 'department'>

const onFile = (type: FactType, value: string, source: Source): Row => ({
  ...source,
  type,
  typeName: null,
  value,
  said: value,
  channel: null,
  verified: true,
  conversationId: null,
  actorName: null,
})
