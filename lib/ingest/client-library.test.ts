import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { type FlakyProxy, seeded, startFlakyProxy } from './testing-flaky-proxy.ts'
import { addSource, type Listening, listenForCalls, takeInAll, type TestSource } from './testing-ingest.ts'

testDatabase()

/** `INGEST_EVENTS=10000 npx vitest run lib/ingest/client-library.test.ts` for as many as one likes. */
const EVENTS = Number(process.env.INGEST_EVENTS ?? 200)
const PEOPLE = Math.ceil(EVENTS / 20)
const SEED = Number(process.env.INGEST_SEED ?? 20_261_123)
const START = Date.now() - EVENTS * 10

let server: Listening
let proxy: FlakyProxy
let source: TestSource

beforeAll(async () => {
  server = await listenForCalls()
  proxy = await startFlakyProxy(server.origin, seeded(SEED))
  source = await addSource()
})

afterAll(async () => {
  await proxy.close()
  await server.close()
})

const visitor = (person: number) => `visitor-${person}-of-the-test`
const user = (person: number) => `U-${10_000 + person}`

type Send = (client: Analytics, person: number, timestamp: Date, n: number) => void

/** What each person does, in turn: a visit without a name, a sign-in, and then the rest of it. */
const STEPS: readonly Send[] = [
  (client, person, timestamp) =>
    client.page({ anonymousId: visitor(person), name: 'Home', timestamp, properties: { path: '/' } }),
  (client, person, timestamp, n) =>
    client.track({ anonymousId: visitor(person), event: 'Product Viewed', timestamp, properties: { n } }),
  (client, person, timestamp) =>
    client.identify({
      userId: user(person),
      timestamp,
      traits: { name: `Person ${person}`, email: `p${person}@people.example.net.test` },
    }),
  (client, person, timestamp) =>
    client.alias({ userId: user(person), previousId: visitor(person), timestamp }),
  (client, person, timestamp) =>
    client.group({ userId: user(person), groupId: 'G-1', timestamp, traits: { name: 'Acme' } }),
  (client, person, timestamp, n) =>
    client.track({
      userId: user(person),
      event: 'Order Completed',
      timestamp,
      properties: {
        order_id: `T-${person}-${n}`,
        total: 12.5,
        currency: 'EUR',
        products: [{ name: 'Kettle', price: 12.5 }],
        n,
      },
    }),
  (client, person, timestamp) => client.screen({ userId: user(person), name: 'Orders', timestamp }),
]

const later: Send = (client, person, timestamp, n) =>
  client.track({ userId: user(person), event: 'Something Of Ours Happened', timestamp, properties: { n } })

async function sendAll() {
  const client = new Analytics({ writeKey: source.key, host: proxy.origin })
  const failures: unknown[] = []
  client.on('error', (error) => failures.push(error))
  for (let n = 0; n < EVENTS; n++) {
    const step = STEPS[Math.floor(n / PEOPLE)] ?? later
    step(client, n % PEOPLE, new Date(START + n * 10), n)
  }
  await client.closeAndFlush({ timeout: 240_000 })
  return failures
}

interface Story {
  name: string
  titles: string[]
  numbers: number[]
  events: number
  orders: number
}

const stories = () => database()<Story[]>`
  select c.name, array_agg(t.title order by t.occurred_at, t.id) as titles,
    coalesce(array_agg((t.data->>'n')::int order by t.occurred_at, t.id) filter (where t.data ? 'n'), '{}') as numbers,
    (select count(*)::int from raw_event r where r.customer_id = c.id) as events,
    (select count(*)::int from "order" o where o.customer_id = c.id) as orders
  from customer c join touchpoint t on t.customer_id = c.id group by c.id order by c.name`

test(
  'everything that the client library sends over a failing network is there once, in order, with its person',
  { timeout: 300_000 },
  async () => {
    expect(await sendAll()).toEqual([])
    expect(proxy.dropped.before).toBeGreaterThan(0)
    expect(proxy.dropped.after).toBeGreaterThan(0)
    await takeInAll()
    const [kept] = await database()<{ all: number; done: number }[]>`
      select count(*)::int as all, count(*) filter (where state = 'done')::int as done from raw_event`
    expect(kept).toEqual({ all: EVENTS, done: EVENTS })
    const told = await stories()
    expect(told.map(({ name }) => name)).toEqual(
      Array.from({ length: PEOPLE }, (_, person) => `Person ${person}`).toSorted(),
    )
    for (const { titles, numbers, events, orders } of told) {
      expect(titles.slice(0, 2)).toEqual(['Looked at Home', 'Product Viewed'])
      expect(titles.slice(2, 5)).toEqual([
        'Belongs to Acme',
        'Order Completed',
        'Looked at Orders in the app',
      ])
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      expect(titles).toHaveLength(events - 2)
      expect(orders).toBe(1)
    }
    expect(told.reduce((sum, { events }) => sum + events, 0)).toBe(EVENTS)
  },
)
