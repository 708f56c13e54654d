import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import type { JsonObject } from './clean-json.ts'
import { discardRawEvents } from './discard-raw-events.ts'
import { readCalls } from './read-calls.ts'
import { retryRawEvents } from './retry-raw-events.ts'
import { takeInEvents } from './take-in-events.ts'
import { addSource, takeInAll, type TestSource } from './testing-ingest.ts'
import { writeRawEvents } from './write-raw-events.ts'

testDatabase()

let source: TestSource

beforeEach(async () => {
  source = await addSource()
})

const one = () => randomUUID().slice(0, 13)

/** Keeps the calls as one batch and takes them in. */
async function tell(...batch: JsonObject[]) {
  await tellOf(source, ...batch)
}

async function tellOf({ sourceId }: TestSource, ...batch: JsonObject[]) {
  await writeRawEvents(readCalls({ batch }, { door: 'batch', sourceId, receivedAt: new Date() }))
  await takeInAll()
}

const track = (ids: JsonObject, event = 'A', properties: JsonObject = {}): JsonObject => ({
  type: 'track',
  event,
  properties,
  ...ids,
})

interface Person {
  id: string
  name: string
  identifiers: string[]
  titles: string[]
}

/** Everybody whom events of the source were found to be about. */
const people = ({ sourceId } = source) => database()<Person[]>`
  select c.id, c.name,
    (select array_agg(type || case when verified_by is null then ' claimed' else '' end order by type)
      from identifier i where i.customer_id = c.id) as identifiers,
    coalesce((select array_agg(title order by occurred_at, id) from touchpoint t where t.customer_id = c.id), '{}') as titles
  from customer c where c.id in (select customer_id from raw_event where source_id = ${sourceId}) order by c.id`

const states = async () => {
  const rows = await database()<{ state: string; problem: string | null }[]>`
    select state, problem from raw_event where source_id = ${source.sourceId} order by position`
  return rows.map(({ state, problem }) => (problem === null ? state : `${state}: ${problem}`))
}

test('what came before a sign-in is joined to who signed in, whatever the batch', async () => {
  const [visitor, user] = [one(), one()]
  await tell(track({ anonymousId: visitor }, 'Before'))
  await tell({ type: 'identify', userId: user, traits: { name: 'Ann Lee', email: `${user}@lee.org` } })
  await tell(track({ anonymousId: visitor, userId: user }, 'With both'), track({ userId: user }, 'After'))
  expect(await people()).toMatchObject([
    {
      name: 'Ann Lee',
      identifiers: ['anonymous_id', 'email', 'external_id'],
      titles: ['Before', 'With both', 'After'],
    },
  ])
})

test('an alias joins a visitor to a user, and two users stay two', async () => {
  const [visitor, user, other] = [one(), one(), one()]
  await tell(track({ anonymousId: visitor }, 'As visitor'), track({ userId: user }, 'As user'))
  await tell(track({ userId: other }, 'As another'))
  await tell({ type: 'alias', previousId: visitor, userId: user })
  await tell({ type: 'alias', previousId: other, userId: user })
  const told = (await people()).map(({ titles }) => titles)
  expect(told).toHaveLength(2)
  expect(told).toContainEqual(['As visitor', 'As user'])
  expect(told).toContainEqual(['As another'])
})

test('a source that isn’t trusted speaks for its own people only', async () => {
  const [user, mail] = [one(), `${one()}@lee.org`]
  await tell({ type: 'identify', userId: user, traits: { name: 'Ann Lee', email: mail } })
  const page = await addSource(false)
  const claim: JsonObject = { type: 'identify', userId: user, traits: { name: 'Mallory', email: mail } }
  await tellOf(
    page,
    claim,
    track({ userId: user }, 'Claimed'),
    track({ userId: user }, 'Order Completed', { order_id: one(), total: 5 }),
  )
  expect(await people()).toMatchObject([{ name: 'Ann Lee', titles: [] }])
  expect(await people(page)).toMatchObject([
    { name: 'Mallory', identifiers: ['email claimed', 'user_id'], titles: ['Claimed', 'Order Completed'] },
  ])
  await tellOf(page, { ...claim, traits: { name: 'Another' } })
  expect(await people(page)).toMatchObject([{ name: 'Mallory' }])
})

test('names mean what the specification, the administrator for all, or for the source says', async () => {
  const sql = database()
  const map = (sourceId: string | null, name: string, kind: string, department: string) => sql`
    insert into event_mapping (id, source_id, event_name, kind, department)
    values (${randomUUID()}, ${sourceId}, ${name}, ${kind}, ${department})`
  await map(null, 'boiler serviced', 'visit', 'support')
  await map(null, 'meter read', 'visit', 'support')
  await map(source.sourceId, 'meter read', 'device event', 'product')
  const user = one()
  const names = [
    'Order Shipped',
    'shopVisit',
    'points_earned',
    'Boiler Serviced',
    'Meter Read',
    'Quite Unknown',
  ]
  await tell(...names.map((name) => track({ userId: user }, name)))
  const kinds = await sql<{ said: string }[]>`
    select department || ': ' || kind as said from touchpoint t
    where customer_id = (select customer_id from raw_event where source_id = ${source.sourceId} limit 1)
    order by occurred_at, id`
  expect(kinds.map(({ said }) => said)).toEqual([
    'logistics: shipped',
    'store: store visit',
    'loyalty: points',
    'support: visit',
    'product: device event',
    'other: other',
  ])
})

test('an order is made, moved on and never back, and counts in what the customer is worth', async () => {
  const [user, number] = [one(), one()]
  const say = (event: string, more: JsonObject = {}) =>
    track({ userId: user }, event, { order_id: number, ...more })
  const products = [{ name: 'Kettle', price: 30, quantity: 2 }]
  await tell(
    say('Order Completed', { total: '60.50', currency: 'usd', products }),
    say('Order Delivered'),
    say('Order Shipped'),
  )
  const worth = () => database()`
    select o.status, o.total_cents, o.currency, o.items, o.delivered_at is not null as arrived, c.revenue_cents::int,
      c.order_count_12m, (select count(*)::int from touchpoint t where t.order_id = o.id) as told
    from "order" o join customer c on c.id = o.customer_id where o.number = ${number}`
  const items = [{ name: 'Kettle', quantity: 2, priceCents: 3000 }]
  const order = { total_cents: 6050, currency: 'USD', items, arrived: true }
  expect(await worth()).toMatchObject([
    { ...order, status: 'delivered', revenue_cents: 6050, order_count_12m: 1, told: 3 },
  ])
  await tell(
    say('Order Cancelled'),
    track({ userId: one() }, 'Order Completed', { order_id: number, total: 1 }),
  )
  expect(await worth()).toMatchObject([
    { ...order, status: 'cancelled', revenue_cents: 0, order_count_12m: 0, told: 4 },
  ])
})

test('what can’t be read says why, can be put aside, and is read again when asked', async () => {
  await tell(
    track({ userId: 'null' }),
    track({}),
    { type: 'track', userId: one() },
    { type: 'alias', userId: one() },
  )
  expect(await states()).toEqual([
    'quarantined: Its userId or anonymousId is a placeholder, which names nobody.',
    'quarantined: It has neither a userId nor an anonymousId.',
    'quarantined: A track call needs the name of its event.',
    'quarantined: An alias needs a previousId that names somebody.',
  ])
  const rows = await database()<{ id: string }[]>`
    select id from raw_event where source_id = ${source.sourceId} order by position`
  const ids = rows.map(({ id }) => id)
  const admin = await loadActor(
    (await addAgent({ teamId: await addTeam(), role: 'administrator' })).sessionId,
  )
  if (!admin) throw new Error('The administrator is not there.')
  expect(await discardRawEvents({ actor: admin }, { ids: ids.slice(0, 1) })).toEqual({ discarded: 1 })
  await database()`update raw_event set payload = payload || '{"event":"Mended"}' where id = ${ids[2] ?? ''}`
  const commandId = randomUUID()
  for (let n = 0; n < 2; n++)
    expect(await retryRawEvents({ actor: admin, commandId }, { ids: ids.slice(1, 3) })).toEqual({
      retried: 2,
    })
  await takeInAll()
  const after = await states()
  expect(after.map((state) => state.split(':')[0])).toEqual([
    'discarded',
    'quarantined',
    'done',
    'quarantined',
  ])
})

test('an outsider may neither retry nor discard, nor take in', async () => {
  const agent = await loadActor((await addAgent({ teamId: await addTeam() })).sessionId)
  if (!agent) throw new Error('The agent is not there.')
  for (const verb of [retryRawEvents, discardRawEvents, takeInEvents])
    await expect(verb({ actor: agent }, { ids: [randomUUID()] })).rejects.toMatchObject({ code: 'not_found' })
})

test('one event that the database refuses stands aside, and the others of its batch are taken in', async () => {
  const sql = database()
  const user = one()
  await writeRawEvents(
    readCalls(
      { batch: ['First', 'Second', 'Third'].map((event) => track({ userId: user }, event)) },
      { door: 'batch', sourceId: source.sourceId, receivedAt: new Date() },
    ),
  )
  // A date that no column of ours holds is the nearest that a read event comes to being unwritable.
  await sql`update raw_event set at = 'infinity' where name = 'Second' and source_id = ${source.sourceId}`
  await takeInAll()
  expect((await states()).map((state) => state.split(':')[0])).toEqual(['done', 'quarantined', 'done'])
  expect(await people()).toMatchObject([{ titles: ['First', 'Third'] }])
})

test('what came together is told once, by ids and numbers alone', async () => {
  const user = one()
  await tell(
    track({ userId: user }, 'Payment Received', { amount: 12 }),
    track({ userId: user }, 'Order Shipped'),
  )
  const [person] = await people()
  const events = await database()`
    select name, actor_kind, data from event where customer_id = ${person?.id ?? ''} order by id`
  expect(events).toEqual([
    { name: 'customer.changed', actor_kind: 'system', data: null },
    { name: 'touchpoint.added', actor_kind: 'system', data: { count: 2 } },
  ])
  expect(await takeInEvents({ actor: system('test') }, { ids: [randomUUID()] })).toEqual({
    taken: 0,
    quarantined: 0,
  })
})

test('what a customer says there is told to be read for facts; what is said to them is not', async () => {
  const ids = { userId: one() }
  await tell(
    track(ids, 'Live Chat Message Sent', { message_body: 'It is about order 48213' }),
    track(ids, 'Live Chat Message Received', { message_body: 'Thank you' }),
    track(ids, 'Order Completed', { order_id: '48213' }),
  )
  const told = await database()`
    select t.title, t.detail from event e join touchpoint t on t.id = e.subject_id
    where e.name = 'touchpoint.told' and t.customer_id in
      (select customer_id from raw_event where source_id = ${source.sourceId})`
  expect(told).toEqual([{ title: 'Live Chat Message Sent', detail: 'It is about order 48213' }])
})
