import { database, type Sql } from '#db/client.ts'
import type { Fact, FactSourceKind, FactType } from './fact.ts'
import { sourceWords } from './source-words.ts'

/** A fact with the words for its source. */
export interface SourcedFact extends Fact {
  conversationId: string | null
  source: string
}

interface Row extends Omit<SourcedFact, 'at' | 'source'> {
  at: Date
  actorName: string | null
}

const RECORDED = 500
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
    t.actor_name as "actorName"
  from fact f left join touchpoint t on f.source_kind = 'touchpoint' and t.id = f.source_id
  where f.customer_id = ${customerId} and f.superseded_at is null order by f.said_at desc limit ${RECORDED}`

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
  return orders.flatMap(({ id, number, shipTo, placedAt, items }) => [
    onFile('order_number', number, 'order', id, placedAt, 'sales'),
    ...items.map(({ name }) => onFile('product', name, 'order', id, placedAt, 'sales')),
    ...(shipTo ? [onFile('address', shipTo, 'order', id, placedAt, 'sales')] : []),
  ])
}

async function loadFromIdentifiers(sql: Sql, customerId: string): Promise<Row[]> {
  const rows = await sql<
    { id: string; type: 'email' | 'phone'; value: string; verified: boolean; at: Date }[]
  >`
    select id, type, value, verified_by is not null as verified, created_at as at from identifier
    where customer_id = ${customerId} and type in ('email','phone') limit 20`
  return rows.map(({ id, type, value, verified, at }) => ({
    ...onFile(type, value, 'identifier', id, at, null),
    verified,
  }))
}

async function loadFromProfile(sql: Sql, customerId: string): Promise<Row[]> {
  const rows = await sql<{ id: string; name: string; address: string | null; since: Date }[]>`
    select id, name, address, since from customer where id = ${customerId}`
  return rows.flatMap(({ id, name, address, since }) => [
    onFile('name', name, 'profile', id, since, null),
    ...(address ? [onFile('address', address, 'profile', id, since, null)] : []),
  ])
}

function onFile(
  type: FactType,
  value: string,
  sourceKind: FactSourceKind,
  sourceId: string,
  at: Date,
  department: string | null,
): Row {
  const base = { type, value, said: value, sourceKind, sourceId, at, department }
  return { ...base, channel: null, verified: true, conversationId: null, actorName: null }
}
