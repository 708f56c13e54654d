import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { setAnnouncer } from '#lib/announce.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { Intake } from './intake.ts'
import { addSource, type Listening, listenForCalls, post, type TestSource } from './testing-ingest.ts'

testDatabase()

let server: Listening
let source: TestSource
let intake: Intake

beforeAll(async () => {
  server = await listenForCalls()
  source = await addSource()
})

afterEach(async () => {
  setAnnouncer(null)
  await intake.stop()
})

afterAll(() => server.close())

const send = (userId: string) =>
  post(server.origin, '/v1/track', source.key, {
    userId,
    event: 'Invoice Sent',
    properties: { invoice_id: 'I-7' },
  })

const told = (userId: string) => database()<{ customerId: string; kind: string; detail: string }[]>`
  select t.customer_id as "customerId", t.kind, t.detail from touchpoint t
    join identifier i on i.customer_id = t.customer_id where i.value = ${userId}`

test('a call that is acknowledged is in the customer’s history at once, and those who look are told', async () => {
  const events: CommittedEvent[] = []
  setAnnouncer((committed) => void events.push(...committed))
  intake = new Intake()
  await intake.start()
  const userId = randomUUID()
  expect((await send(userId)).status).toBe(200)
  await vi.waitFor(
    async () => expect(await told(userId)).toMatchObject([{ kind: 'invoice', detail: 'Invoice I-7' }]),
    4_000,
  )
  const [touchpoint] = await told(userId)
  await vi.waitFor(() =>
    expect(events).toContainEqual(
      expect.objectContaining({
        name: 'touchpoint.added',
        customerId: touchpoint?.customerId,
        data: { count: 1 },
      }),
    ),
  )
})

test('what was kept while no worker ran is taken in by the next', async () => {
  const userId = randomUUID()
  expect((await send(userId)).status).toBe(200)
  expect(await told(userId)).toEqual([])
  intake = new Intake()
  await intake.start()
  await vi.waitFor(async () => expect(await told(userId)).toHaveLength(1), 4_000)
})
