import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { dayStart } from './day-start.ts'
import { loadOwnDay } from './own-day.ts'
import { loadQueueDay } from './queue-day.ts'

testDatabase()

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let queueId = ''
let me: AgentActor
let colleague: AgentActor
let supervisor: AgentActor

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  const person = async (role: Role, queueIds = [queueId]) => {
    const actor = await loadActor((await addAgent({ teamId, queueIds, role })).sessionId)
    if (!actor) throw new Error('no actor')
    return actor
  }
  me = await person('agent')
  colleague = await person('agent')
  supervisor = await person('supervisor', [])
})

interface Done {
  agent?: AgentActor
  customerId?: string
  at: Date
  handleMs?: number
  score?: number
}

/** A conversation that was opened an hour before it was completed. */
async function handled({ agent = me, customerId, at, handleMs = 60_000, score }: Done): Promise<string> {
  const sql = database()
  const id = randomUUID()
  const customer = customerId ?? (await addCustomer())
  const opened = new Date(at.getTime() - HOUR_MS)
  await sql`
    insert into conversation (id, customer_id, queue_id, state, assignee_id, opened_at, assigned_at, ended_at, resolved_at)
    values (${id}, ${customer}, ${queueId}, 'resolved', ${agent.agentId}, ${opened},
      ${new Date(opened.getTime() + 30_000)}, ${at}, ${at})`
  await sql`
    insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms, completed_at)
    values (${id}, ${agent.agentId}, ${queueId}, ${customer}, ${handleMs}, 20_000, ${at})`
  if (score !== undefined)
    await sql`
      insert into survey (id, conversation_id, customer_id, queue_id, agent_id, score, verbatim, answered_at)
      values (${randomUUID()}, ${id}, ${customer}, ${queueId}, ${agent.agentId}, ${score}, 'Thank you!', ${at})`
  return customer
}

async function promised(state: string, dueAt: Date) {
  await database()`
    insert into promise (id, customer_id, text, due_at, agent_id, department, state)
    values (${randomUUID()}, ${await addCustomer()}, 'Call back', ${dueAt}, ${me.agentId}, 'support', ${state})`
}

const today = () => dayStart(new Date(), 'UTC')
const daysAgo = (days: number) => new Date(today().getTime() - days * DAY_MS + 12 * HOUR_MS)
const midday = () => new Date(Math.max(today().getTime(), Date.now() - 1000))

test('an agent’s day counts their own work and nobody else’s', async () => {
  await handled({ at: midday(), handleMs: 100_000, score: 5 })
  await handled({ agent: colleague, at: midday(), score: 1 })
  await handled({ at: daysAgo(3), handleMs: 40_000, score: 2 })
  await handled({ at: daysAgo(3) })
  await handled({ at: daysAgo(40) })
  const day = await loadOwnDay(me, { timeZone: 'UTC' })
  expect(day.handled).toMatchObject({ today: 1, usual: 2 })
  expect(day.handled.perDay).toHaveLength(28)
  expect(day.handled.perDay.at(-3)).toMatchObject({ count: 2 })
  expect(day.handleMs).toEqual({ today: { value: 120_000, of: 1 }, weeks: { value: 70_000, of: 2 } })
  expect(day.ratings).toMatchObject({
    today: { count: 1, of: 1 },
    weeks: { count: 0, of: 1 },
    askedInWeeks: 2,
  })
  expect(day.ratings.words.map(({ score }) => score)).toEqual([5, 2])
})

test('a customer who comes back within seven days was not helped at first contact', async () => {
  const back = await handled({ at: daysAgo(20) })
  await handled({ agent: colleague, customerId: back, at: daysAgo(15) })
  const late = await handled({ at: daysAgo(20) })
  await handled({ agent: colleague, customerId: late, at: daysAgo(11) })
  const { firstContact } = await loadOwnDay(me, { timeZone: 'UTC' })
  expect(firstContact.weeks).toEqual({ count: 3, of: 4, provisional: 2 })
  expect(firstContact.today).toEqual({ count: 1, of: 1, provisional: 1 })
})

test('promises count when they were due and are settled; the others are said apart', async () => {
  await promised('kept', daysAgo(2))
  await promised('broken', daysAgo(5))
  await promised('kept', daysAgo(60))
  await promised('withdrawn', daysAgo(2))
  await promised('open', daysAgo(1))
  await promised('open', new Date(Date.now() + DAY_MS))
  const { promises } = await loadOwnDay(me, { timeZone: 'UTC' })
  expect(promises).toEqual({ weeks: { count: 1, of: 2 }, overdue: 2, open: 1 })
})

test('a queue’s day is for who reaches the floor and the queue, and has what both agents did', async () => {
  await expect(loadQueueDay(me, {})).rejects.toMatchObject({ code: 'forbidden' })
  const elsewhere = await addQueue(await addTeam())
  await database()`
    insert into clock (conversation_id, kind, state, started_at, stopped_at, elapsed_ms)
    select conversation_id, 'requester_wait', 'stopped', now(), now(), 90_000 from resolution
    where queue_id = ${queueId} and completed_at >= ${today()} order by conversation_id limit 1`
  const days = await loadQueueDay(supervisor, { timeZone: 'UTC' })
  expect(days.map((day) => day.queueId)).toEqual([queueId])
  expect(days.map((day) => day.queueId)).not.toContain(elsewhere)
  const opened = await database()`
    select count(*)::int as count from conversation where queue_id = ${queueId} and opened_at >= ${today()}`
  expect(days[0]).toMatchObject({
    handled: 2,
    ratings: { count: 1, of: 2 },
    answered: opened[0]?.count,
    requesterWaitMs: 90_000,
  })
})

test('what is no time zone is refused', async () => {
  await expect(loadOwnDay(me, { timeZone: "UTC'; drop table agent" })).rejects.toMatchObject({
    code: 'invalid',
    field: 'timeZone',
  })
})
