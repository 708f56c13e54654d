import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { loadBrief } from '#lib/brief/load-brief.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { listPromises } from '#lib/promise/list-promises.ts'
import { settlePromise } from '#lib/promise/settle-promise.ts'
import { logContact } from '#lib/touchpoint/log-contact.ts'
import { checkDraft } from './check-draft.ts'
import { dismissTold } from './dismiss-told.ts'
import { undoDismissal } from './undo-dismissal.ts'
import { listFacts } from './list-facts.ts'
import { recordFacts } from './record-facts.ts'

testDatabase()

let agent: AgentActor
let outsider: AgentActor
let queueId: string
let customerId: string
let conversationId: string

const ASK = 'Could you give me your order number so that I can send the blue one?'
const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

async function actorOf(teamId: string, queueIds: string[]): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

const event = (name: CommittedEvent['name'], subjectId: string): CommittedEvent => ({
  id: 1,
  name,
  at: new Date(),
  seq: null,
  actorKind: 'agent',
  actorId: null,
  subjectId,
})

async function addMessage(seq: number, authorKind: 'customer' | 'agent', text: string): Promise<string> {
  const id = randomUUID()
  await database()`
    insert into message (id, conversation_id, seq, author_kind, text)
    values (${id}, ${conversationId}, ${seq}, ${authorKind}, ${text})`
  return id
}

const log = (text: string, rest: Partial<Parameters<typeof logContact>[1]> = {}) =>
  logContact(
    { actor: agent },
    { customerId, kind: 'call', direction: 'inbound', occurredAt: daysAgo(3), text, ...rest },
  )

const factEvents = async () =>
  (await database()`select 1 from event where name = 'fact.recorded' and customer_id = ${customerId}`).length

beforeAll(async () => {
  const team = await addTeam()
  queueId = await addQueue(team)
  agent = await actorOf(team, [queueId])
  const other = await addTeam()
  outsider = await actorOf(other, [await addQueue(other)])
  customerId = await addCustomer('Elin Tamm')
  conversationId = await addWaiting(queueId, customerId)
  const sql = database()
  await sql`insert into "order" (id, customer_id, number, items, total_cents, status, placed_at, delivered_at) values
    (${randomUUID()}, ${customerId}, '48213', ${sql.json([{ name: 'Aalto kettle, red, 1.7 l', quantity: 1, priceCents: 8900 }])},
      8900, 'delivered', ${daysAgo(9)}, ${daysAgo(4)})`
})

test('a logged call becomes a touchpoint, a promise and facts; a draft that asks again is told', async () => {
  const { touchpointId, promiseId } = await log('She wanted the blue one. Order number 48213.', {
    promise: { text: 'Call back about the blue kettle', dueAt: daysAgo(1) },
  })
  await recordFacts(event('contact.logged', touchpointId))
  const [told] = await checkDraft(agent, { conversationId, text: ASK })
  expect(told).toMatchObject({
    type: 'order_number',
    value: '48213',
    sourceKind: 'touchpoint',
    sourceId: touchpointId,
    channel: 'phone',
    conflict: false,
    stale: false,
  })
  expect(told?.source).toBe(`by phone, ${agent.name}`)
  expect(ASK.slice(told?.question.start, told?.question.end)).toContain('order number')
  expect(told?.insert).toMatch(/48213 by phone/)
  expect(told?.confirm).toMatch(/^I have order 48213 from .+\. Is that still right\?$/)
  const [promise] = await listPromises(agent, { customerId })
  expect(promise).toMatchObject({ id: promiseId, state: 'broken' })
  expect(await factEvents()).toBe(1)
})

test('recording the same text again changes nothing', async () => {
  const before = await listFacts(agent, { customerId })
  const rows = await database()<{ source_id: string }[]>`select distinct source_id from fact`
  for (const { source_id } of rows) await recordFacts(event('contact.logged', source_id))
  expect(await listFacts(agent, { customerId })).toEqual(before)
  expect(await factEvents()).toBe(1)
})

test('a message is read as the answer to the agent’s question; the agent’s own words are nobody’s fact', async () => {
  const asked = await addMessage(2, 'agent', 'What is your phone number? Our shop has 0123 4567 890.')
  await recordFacts(event('message.sent', asked))
  await recordFacts(event('message.received', asked))
  const said = await addMessage(3, 'customer', '+372 5555 0142')
  await recordFacts(event('message.received', said))
  const rows = await database()<{ type: string; value: string; source_id: string }[]>`
    select type, value, source_id from fact where source_kind = 'message'`
  expect([...rows]).toEqual([{ type: 'phone', value: '+37255550142', source_id: said }])
})

test('what verifies identity is asked, whatever is on file', async () => {
  const text = 'For security, could you confirm your phone number?'
  expect(await checkDraft(agent, { conversationId, text })).toEqual([])
})

test('a reminder that was waved off stays away in this conversation, and comes back in another', async () => {
  const input = { conversationId, type: 'order_number', value: '48213', reason: 'unasked' } as const
  await dismissTold({ actor: agent }, input)
  await dismissTold({ actor: agent }, input)
  expect(await checkDraft(agent, { conversationId, text: ASK })).toEqual([])
  const next = await addWaiting(queueId, customerId)
  expect(await checkDraft(agent, { conversationId: next, text: ASK })).toHaveLength(1)
})

test('a wrong value is offered nowhere until it is told anew, or the dismissal is taken back', async () => {
  const sql = database()
  const other = await addWaiting(queueId, customerId)
  const value = { conversationId: other, type: 'order_number', value: '48213' } as const
  const offered = async () => (await checkDraft(agent, { conversationId: next, text: ASK })).length
  const next = await addWaiting(queueId, customerId)
  const shown = async () => {
    const listed = (await listFacts(agent, { customerId })).filter(({ type }) => type === 'order_number')
    const brief = await loadBrief(agent, { customerId, conversationId: next })
    return {
      doubts: listed.map(({ doubt }) => doubt),
      brief: brief.facts.filter(({ type }) => type === 'order_number').length,
    }
  }
  expect(await shown()).toEqual({ doubts: [null], brief: 1 })
  await dismissTold({ actor: agent }, { ...value, reason: 'wrong' })
  expect(await offered()).toBe(0)
  expect(await shown()).toEqual({ doubts: ['wrong'], brief: 0 })
  await undoDismissal({ actor: agent }, value)
  await undoDismissal({ actor: agent }, value)
  expect(await offered()).toBe(1)
  expect(await shown()).toEqual({ doubts: [null], brief: 1 })
  expect(await sql`select 1 from event where name = 'fact.dismissal_undone'`).toHaveLength(1)
  await dismissTold({ actor: agent }, { ...value, reason: 'changed' })
  expect(await offered()).toBe(0)
  expect(await shown()).toEqual({ doubts: ['changed'], brief: 0 })
  await sql`insert into fact (id, customer_id, type, value, said, source_kind, source_id, said_at)
    values (${randomUUID()}, ${customerId}, 'order_number', '48213', '48213', 'message', ${randomUUID()},
      now() + interval '1 second')`
  expect(await offered()).toBe(1)
  expect(await shown()).toEqual({ doubts: [null], brief: 1 })
  await sql`delete from fact where customer_id = ${customerId} and source_kind = 'message' and value = '48213'`
  await expect(undoDismissal({ actor: outsider }, value)).rejects.toMatchObject({ code: 'not_found' })
  await undoDismissal({ actor: agent }, value)
  expect(await shown()).toEqual({ doubts: [null], brief: 1 })
})

test('an outsider gets nothing by draft, facts, promises, brief or dismissal', async () => {
  const refused = { code: 'not_found' }
  await expect(checkDraft(outsider, { conversationId, text: ASK })).rejects.toMatchObject(refused)
  expect(await listFacts(outsider, { customerId })).toEqual([])
  await expect(listPromises(outsider, { customerId })).rejects.toMatchObject(refused)
  await expect(loadBrief(outsider, { customerId })).rejects.toMatchObject(refused)
  const input = { conversationId, type: 'name', value: 'x', reason: 'wrong' } as const
  await expect(dismissTold({ actor: outsider }, input)).rejects.toMatchObject(refused)
  const [promise] = await listPromises(agent, { customerId })
  const settle = { promiseId: promise?.id ?? '', outcome: 'kept' } as const
  await expect(settlePromise({ actor: outsider }, settle)).rejects.toMatchObject(refused)
})

test('a promise is settled once; the same answer again is one, another is refused', async () => {
  const [promise] = await listPromises(agent, { customerId })
  const promiseId = promise?.id ?? ''
  await settlePromise({ actor: agent }, { promiseId, outcome: 'kept' })
  await settlePromise({ actor: agent }, { promiseId, outcome: 'kept' })
  const events =
    await database()`select 1 from event where name = 'promise.settled' and subject_id = ${promiseId}`
  expect(events).toHaveLength(1)
  const again = settlePromise({ actor: agent }, { promiseId, outcome: 'withdrawn' })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
})

test('the brief is filled from what was said, each line with its source', async () => {
  const said = await addMessage(
    4,
    'customer',
    'The kettle is broken and nobody called me back. When can I get the blue one?',
  )
  await recordFacts(event('message.received', said))
  const brief = await loadBrief(agent, { customerId, conversationId })
  expect(brief.wants?.sourceId).toBe(said)
  expect(brief.facts[0]).toMatchObject({ type: 'order_number', text: '48213', sourceKind: 'touchpoint' })
  expect(brief.tried.map(({ text }) => text)).toEqual([`Call from the customer · ${agent.name}`])
  expect(brief.open.map(({ text }) => text)).toEqual(['When can I get the blue one?'])
  expect(brief.quotes).toHaveLength(2)
  expect(brief.mood?.because.sourceId).toBe(said)
})

test.each([
  ['nothing said', { text: ' \n ' }, 'invalid'],
  ['too much said', { text: 'x'.repeat(10_001) }, 'too_large'],
  ['a contact in the future', { occurredAt: daysAgo(-2) }, 'invalid'],
  ['another customer’s conversation', { conversationId: randomUUID() }, 'invalid'],
  ['an unknown customer', { customerId: randomUUID() }, 'not_found'],
])('a contact with %s is refused', async (_, rest, code) => {
  await expect(log('Fine.', rest)).rejects.toMatchObject({ code })
})

test('the same command twice writes down one contact', async () => {
  const commandId = randomUUID()
  const input = {
    customerId,
    kind: 'visit',
    direction: 'inbound',
    occurredAt: daysAgo(1),
    text: 'Came by.',
  } as const
  const first = await logContact({ actor: agent, commandId }, input)
  expect(await logContact({ actor: agent, commandId }, input)).toEqual(first)
  expect(await database()`select 1 from touchpoint where kind = 'visit'`).toHaveLength(1)
})

test('once it is over, the queue still sees what was told in it, and not what was told elsewhere', async () => {
  const colleague = await actorOf(await addTeam(), [queueId])
  await database()`delete from waiting where conversation_id in (select id from conversation where customer_id = ${customerId})`
  await database()`update conversation set state = 'resolved', resolved_at = now(), ended_at = now()
    where customer_id = ${customerId}`
  const types = (await listFacts(colleague, { customerId })).map(({ type }) => type)
  expect(types).toContain('phone')
  expect(types).not.toContain('order_number')
})

test('what a customer said in another system is told like a message', async () => {
  const other = await addCustomer('Jaan Kask')
  const [touchpointId, at] = [randomUUID(), daysAgo(2)]
  await database()`
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail)
    values (${touchpointId}, ${other}, 'chat', 'support', 'chat', ${at}, 'Live Chat Message Sent',
      'My order number is 77120')`
  await recordFacts(event('touchpoint.told', touchpointId))
  const open = await addWaiting(queueId, other)
  const [told] = await checkDraft(agent, { conversationId: open, text: ASK })
  expect(told).toMatchObject({
    type: 'order_number',
    value: '77120',
    sourceId: touchpointId,
    channel: 'chat',
  })
})
