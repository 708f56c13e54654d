import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { exportLedger } from './export-ledger.ts'
import { listLedger } from './list-ledger.ts'
import { listRepeatConversations } from './list-repeat-conversations.ts'
import { loadRepeats } from './load-repeats.ts'
import { shrunk } from './measure.ts'
import { loadOwnDay } from './own-day.ts'
import { likenessScore, textCosine } from './same-matter.ts'
import { weekStarts } from './week-starts.ts'
import { weighRepeatContact } from './weigh-repeat-contact.ts'

testDatabase()

const DAY_MS = 86_400_000
let agent: AgentActor
let supervisor: AgentActor
let stranger: AgentActor
let queueId: string
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)

async function actorOf(teamId: string, queueIds: string[], role = 'agent'): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds, role })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

interface Contact {
  customerId: string
  at: Date
  text?: string
  order?: string
}

async function contact({ customerId, at, text = 'Hello', order }: Contact): Promise<string> {
  const sql = database()
  const id = randomUUID()
  const opened = new Date(at.getTime() - 600_000)
  await sql`
    insert into conversation (id, customer_id, queue_id, state, assignee_id, opened_at, ended_at, resolved_at)
    values (${id}, ${customerId}, ${queueId}, 'resolved', ${agent.agentId}, ${opened}, ${at}, ${at})`
  await sql`
    insert into message (id, conversation_id, seq, author_kind, text, sent_at)
    values (${randomUUID()}, ${id}, 2, 'customer', ${text}, ${opened})`
  await sql`
    insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms, completed_at)
    values (${id}, ${agent.agentId}, ${queueId}, ${customerId}, 1000, 0, ${at})`
  if (order)
    await sql`
      insert into fact (id, customer_id, type, value, said, source_kind, source_id, conversation_id, said_at)
      values (${randomUUID()}, ${customerId}, 'order_number', ${order}, ${order}, 'message', ${randomUUID()}, ${id}, ${opened})`
  await weighRepeatContact({ conversationId: id })
  return id
}

const repeat = (conversationId: string, customerId: string, kind: 'told' | 'asked') => database()`
  insert into fact_repeat (id, kind, type, customer_id, conversation_id, queue_id, agent_id, message_id, earlier_kind,
    earlier_id, earlier_at, at)
  values (${randomUUID()}, ${kind}, 'order_number', ${customerId}, ${conversationId}, ${queueId}, ${agent.agentId},
    ${randomUUID()}, 'message', ${randomUUID()}, now(), now())`

beforeAll(async () => {
  const [team, other] = [await addTeam(), await addTeam()]
  queueId = await addQueue(team, 'Support')
  agent = await actorOf(team, [queueId])
  supervisor = await actorOf(team, [], 'supervisor')
  stranger = await actorOf(other, [await addQueue(other)], 'supervisor')
})

test('repeats are counted by contact, week, queue and kind, and each figure opens its conversations', async () => {
  const [one, two] = [await addCustomer(), await addCustomer()]
  const first = await contact({ customerId: one, at: daysAgo(1) })
  const second = await contact({ customerId: two, at: daysAgo(15) })
  for (const kind of ['told', 'told', 'asked'] as const) await repeat(first, one, kind)
  await repeat(second, two, 'told')
  const repeats = await loadRepeats(supervisor, { weeks: 4, timeZone: 'UTC' })
  expect(repeats.total).toMatchObject({ contacts: 2, told: 3, askedContacts: 1, back: 0, provisional: 1 })
  expect(repeats.byWeek.map(({ contacts }) => contacts).filter(Boolean)).toEqual([1, 1])
  expect(repeats.byQueue).toMatchObject([{ queueName: 'Support', contacts: 2 }])
  expect(repeats.byType).toEqual([{ type: 'order_number', typeName: null, told: 3, asked: 1 }])
  const asked = await listRepeatConversations(supervisor, { figure: 'asked', weeks: 4 })
  expect(asked).toMatchObject([{ conversationId: first, types: [{ type: 'order_number', typeName: null }] }])
  const told = await listRepeatConversations(supervisor, { figure: 'told', weeks: 4 })
  expect(told.map(({ conversationId }) => conversationId)).toEqual([first, second])
})

test('of another team’s queues nothing is shown, and an agent sees their own alone', async () => {
  const repeats = await loadRepeats(stranger, { weeks: 4 })
  expect(repeats.total.contacts).toBe(0)
  const refused = loadRepeats(stranger, { weeks: 4, queueId })
  await expect(refused).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadRepeats(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listRepeatConversations(agent, { figure: 'asked' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await listRepeatConversations(agent, { figure: 'asked', own: true })).toHaveLength(1)
  expect(await listRepeatConversations(stranger, { figure: 'asked', own: true })).toEqual([])
  const day = await loadOwnDay(agent, { timeZone: 'UTC' })
  expect(day.repeats.today.of + day.repeats.weeks.of).toBe(2)
  expect(day.repeats.today.count + day.repeats.weeks.count).toBe(1)
})

test('who comes back with the same order within a week came back for one matter', async () => {
  const customerId = await addCustomer()
  const first = await contact({ customerId, at: daysAgo(6), order: '48213' })
  const later = await contact({ customerId, at: daysAgo(3), order: '48213' })
  await weighRepeatContact({ conversationId: later })
  await contact({ customerId, at: daysAgo(2), order: '70001', text: 'Where is my teapot' })
  const rows = await database()`
    select conversation_id as later, earlier_id as first from repeat_contact where customer_id = ${customerId}`
  expect([...rows]).toEqual([{ later, first }])
  const [back] = await listRepeatConversations(supervisor, { figure: 'back', weeks: 4 })
  expect(back).toMatchObject({ conversationId: first, laterId: later })
})

test.each([
  ['we had promised to come back to it by then', 4, []],
  ['the promised time had passed', -1, [1]],
])('a follow-up while %s', async (_, days, expected) => {
  const customerId = await addCustomer()
  const first = await contact({ customerId, at: daysAgo(6), order: '1111' })
  await database()`
    insert into promise (id, customer_id, conversation_id, text, due_at, department, state, created_at)
    values (${randomUUID()}, ${customerId}, ${first}, 'Call back', ${daysAgo(3 - days)}, 'support', 'open', ${daysAgo(6)})`
  await contact({ customerId, at: daysAgo(3), order: '1111' })
  const rows = await database()`select 1 as one from repeat_contact where customer_id = ${customerId}`
  expect(rows.map(({ one }) => Number(one))).toEqual(expected)
})

test('likeness is half the reference, three tenths the words, two tenths the topic', () => {
  expect(likenessScore({ sameReference: true, textCosine: 0, sameTopic: false })).toBe(0.5)
  expect(likenessScore({ sameReference: false, textCosine: 0.9, sameTopic: true })).toBeCloseTo(0.47)
  expect(textCosine('The kettle leaks', 'the KETTLE leaks!')).toBeCloseTo(1)
  expect(textCosine('The kettle leaks', 'Invoice missing')).toBe(0)
  expect(textCosine('', 'anything')).toBe(0)
})

test('a share of few is drawn towards the mean', () => {
  expect(shrunk({ count: 1, of: 1 }, 0.1)).toBeCloseTo(4 / 31)
  expect(shrunk({ count: 100, of: 1000 }, 0.5)).toBeCloseTo(115 / 1030)
})

test('weeks begin on Monday in the reader’s zone, over a change of the clocks too', () => {
  const starts = weekStarts(new Date('2026-04-01T12:00:00Z'), 'Europe/Helsinki', 3)
  expect(starts.map((start) => start.toISOString())).toEqual([
    '2026-03-15T22:00:00.000Z',
    '2026-03-22T22:00:00.000Z',
    '2026-03-29T21:00:00.000Z',
  ])
})

test('the ledger shows the team’s promises page by page, finds them, and goes out without formulas', async () => {
  const customerId = await addCustomer('Mari Maasikas')
  const sql = database()
  for (const day of [1, 2, 3])
    await sql`
      insert into promise (id, customer_id, text, due_at, agent_id, made_by, department, state)
      values (${randomUUID()}, ${customerId}, ${`=SUM(${day})`}, ${daysAgo(-day)}, ${agent.agentId}, 'A', 'support', 'open')`
  const first = await listLedger(supervisor, { limit: 2, text: 'maasikas' })
  const second = await listLedger(supervisor, { limit: 2, text: 'maasikas', after: first.next ?? '' })
  expect([...first.rows, ...second.rows].map(({ text }) => text)).toEqual(['=SUM(3)', '=SUM(2)', '=SUM(1)'])
  expect(second.next).toBeNull()
  const next = await listLedger(supervisor, { state: 'open', limit: 2, text: 'maasikas' })
  const last = await listLedger(supervisor, { state: 'open', text: 'maasikas', after: next.next ?? '' })
  expect([...next.rows, ...last.rows].map(({ text }) => text)).toEqual(['=SUM(1)', '=SUM(2)', '=SUM(3)'])
  expect((await listLedger(supervisor, { state: 'broken', text: 'maasikas' })).rows).toEqual([])
  expect((await listLedger(stranger, { state: 'all' })).rows).toEqual([])
  await expect(listLedger(agent, {})).rejects.toMatchObject({ code: 'forbidden' })
  expect(await exportLedger(supervisor, { text: 'maasikas' })).toContain(`"'=SUM(3)"`)
  expect(await sql`select 1 from audit where action = 'promises.exported'`).toHaveLength(1)
})
