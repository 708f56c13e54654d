import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { countMonths } from '#lib/touchpoint/count-months.ts'
import { loadTimeline } from '#lib/touchpoint/load-timeline.ts'
import type { TimelineKey } from '#lib/touchpoint/views.ts'
import { loadProfile } from './load-profile.ts'

testDatabase()

let holder: AgentActor
let outsider: AgentActor
let customerId: string
let conversationId: string

async function actorOf(queueIds: string[], teamId: string): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

async function addTouchpoint(at: string, rest: Record<string, string> = {}) {
  const id = randomUUID()
  await database()`
    insert into touchpoint ${database()({ id, customer_id: customerId, kind: 'call', department: 'support', occurred_at: at, title: 'Call', ...rest })}`
  return id
}

beforeAll(async () => {
  const team = await addTeam()
  const queueId = await addQueue(team)
  const otherTeam = await addTeam()
  const otherQueue = await addQueue(otherTeam)
  holder = await actorOf([queueId], team)
  outsider = await actorOf([otherQueue], otherTeam)
  customerId = await addCustomer('Elin 100% Tamm')
  conversationId = await addWaiting(queueId, customerId)
  const sql = database()
  await sql`insert into identifier (id, customer_id, type, value, verified_by) values
    (${randomUUID()}, ${customerId}, 'email', 'elin@example.org', 'shop'),
    (${randomUUID()}, ${customerId}, 'phone', '+37255550142', null)`
  await sql`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at) values
    (${randomUUID()}, ${customerId}, '48213', ${sql.json([{ name: 'Aalto kettle, red', quantity: 1, priceCents: 8900 }])},
      8900, 'delivered', '2026-05-12')`
})

test('who may take their conversation sees the whole customer; another team sees who they are', async () => {
  const whole = await loadProfile(holder, { customerId })
  expect(whole.reach).toBe('whole')
  expect(whole.details?.orders[0]).toMatchObject({ number: '48213', items: 'Aalto kettle, red' })
  expect(whole.identifiers.map(({ type, verified }) => [type, verified])).toEqual([
    ['email', true],
    ['phone', false],
  ])
  const part = await loadProfile(outsider, { customerId })
  expect(part).toMatchObject({ reach: 'own', name: 'Elin 100% Tamm', details: null })
})

test('a customer that does not exist is not found', async () => {
  await expect(loadProfile(holder, { customerId: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
})

test('opening a customer is audited once, however many pages are read', async () => {
  const id = await addCustomer('Read Once')
  await loadProfile(holder, { customerId: id })
  await loadTimeline(holder, { customerId: id })
  await loadTimeline(holder, { customerId: id })
  const rows = await database()`select 1 from audit where target_id = ${id} and action = 'customer.read'`
  expect(rows).toHaveLength(1)
})

test('the timeline goes by key through equal times, with nothing twice and nothing left out', async () => {
  const at = '2025-02-03T10:00:00.000Z'
  const ids = await Promise.all(Array.from({ length: 7 }, () => addTouchpoint(at)))
  ids.push(await addTouchpoint('2024-01-01T00:00:00.000Z', { kind: 'invoice', department: 'billing' }))
  const seen: string[] = []
  for (let before: TimelineKey | null | undefined; before !== null;) {
    const page = await loadTimeline(holder, { customerId, before, limit: 3 })
    seen.push(...page.touchpoints.map(({ id }) => id))
    before = page.next
  }
  expect(seen.toSorted()).toEqual(ids.toSorted())
  expect(new Set(seen).size).toBe(ids.length)
  const billing = await loadTimeline(holder, { customerId, departments: ['billing'] })
  expect(billing.touchpoints.map(({ kind }) => kind)).toEqual(['invoice'])
  expect(await countMonths(holder, { customerId })).toEqual([
    { month: '2024-01-01T00:00:00.000Z', count: 1 },
    { month: '2025-02-01T00:00:00.000Z', count: 7 },
  ])
})

test('another team reads of the timeline only what they wrote down themselves', async () => {
  const own = await addTouchpoint('2026-01-05T09:00:00.000Z', { logged_by: outsider.agentId })
  await addTouchpoint('2026-01-06T09:00:00.000Z', { conversation_id: conversationId })
  const page = await loadTimeline(outsider, { customerId })
  expect(page.touchpoints.map(({ id }) => id)).toEqual([own])
  expect(await countMonths(outsider, { customerId })).toHaveLength(1)
})
