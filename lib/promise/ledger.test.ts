import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { readReply } from '#lib/conversation/read-reply.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { detectBrokenPromise } from '#lib/recovery/detect-broken-promise.ts'
import { acceptPromise } from './accept-promise.ts'
import { addPromise } from './add-promise.ts'
import { changePromise } from './change-promise.ts'
import { dismissPromise } from './dismiss-promise.ts'
import { listOwnPromises } from './list-own-promises.ts'
import { listPromises } from './list-promises.ts'
import { settlePromise } from './settle-promise.ts'
import { watchPromise } from './watch-promise.ts'

testDatabase()

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

let agent: AgentActor
let outsider: AgentActor
let customerId: string
let conversationId: string

async function actorOf(teamId: string, queueIds: string[]): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId, queueIds })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}

beforeEach(async () => {
  const [team, other] = [await addTeam(), await addTeam()]
  const queueId = await addQueue(team)
  agent = await actorOf(team, [queueId])
  outsider = await actorOf(other, [await addQueue(other)])
  customerId = await addCustomer('Elin Tamm')
  conversationId = await addWaiting(queueId, customerId)
})

async function reply(text: string): Promise<string> {
  const id = randomUUID()
  await database()`
    with next as (update conversation set seq = seq + 1 where id = ${conversationId} returning seq)
    insert into message (id, conversation_id, seq, author_kind, author_id, text)
    select ${id}, ${conversationId}, seq, 'agent', ${agent.agentId}, ${text} from next`
  await readReply({ subjectId: id })
  return id
}

const add = async (hours: number) => {
  const { promiseId } = await addPromise(
    { actor: agent },
    { customerId, conversationId, text: 'Call back', dueAt: inHours(hours) },
  )
  await watchPromise({ subjectId: promiseId })
  return promiseId
}

/** As if it had been made so much earlier. */
async function age(promiseId: string, hours: number) {
  const earlier = (column: string) => database()`
    update ${database()(column === 'promise' ? 'promise' : 'timer')} set due_at = due_at - ${hours} * interval '1 hour'
    where ${database()(column === 'promise' ? 'id' : 'subject_id')} = ${promiseId}`
  await earlier('promise')
  await earlier('timer')
  await fireTimers()
}

const eventsOf = async (subjectId: string) => {
  const rows = await database()<{ name: string }[]>`
    select name from event where subject_id = ${subjectId} order by id`
  return rows.map(({ name }) => name)
}

const stateOf = async (promiseId: string) => {
  const [row] = await database()<{ state: string }[]>`select state from promise where id = ${promiseId}`
  return row?.state
}

test('a promise in a reply is proposed once, with its place in the message, and accepted as it is put', async () => {
  const messageId = await reply('Thanks! I will call you back within two hours.')
  await readReply({ subjectId: messageId })
  const [task, ...more] = await listOwnPromises(agent, {})
  expect(more).toEqual([])
  expect(task).toMatchObject({ text: 'I will call you back within two hours.', state: 'proposed' })
  const promiseId = task?.id ?? ''
  const dueAt = inHours(5)
  await acceptPromise({ actor: agent }, { promiseId, text: 'Call Elin', dueAt })
  await acceptPromise({ actor: agent }, { promiseId })
  const [promise] = await listPromises(agent, { customerId })
  expect(promise).toMatchObject({ text: 'Call Elin', dueAt, state: 'open', messageId })
  expect(await eventsOf(promiseId)).toEqual(['promise.proposed', 'promise.made'])
})

test('what promises nothing is not proposed, and what is no promise is gone for good', async () => {
  await reply('Could I call you back tomorrow?')
  expect(await listOwnPromises(agent, {})).toEqual([])
  const messageId = await reply('You will hear from us by Friday.')
  const [task] = await listOwnPromises(agent, {})
  const promiseId = task?.id ?? ''
  await dismissPromise({ actor: agent }, { promiseId })
  await readReply({ subjectId: messageId })
  expect(await listOwnPromises(agent, {})).toEqual([])
  expect(await listPromises(agent, { customerId })).toEqual([])
  await expect(acceptPromise({ actor: agent }, { promiseId })).rejects.toMatchObject({ code: 'conflict' })
})

test('its owner hears of it an hour before, and once when it broke', async () => {
  const promiseId = await add(3)
  expect(await fireTimers()).toBe(0)
  await age(promiseId, 2.5)
  expect(await eventsOf(promiseId)).toEqual(['promise.made', 'promise.due'])
  await age(promiseId, 1)
  await fireTimers()
  expect(await eventsOf(promiseId)).toEqual(['promise.made', 'promise.due', 'promise.broken'])
  expect(await stateOf(promiseId)).toBe('broken')
})

test('a promise that was kept in time never breaks; agreed anew, it has a new time', async () => {
  const kept = await add(3)
  await settlePromise({ actor: agent }, { promiseId: kept, outcome: 'kept' })
  const moved = await add(3)
  await changePromise({ actor: agent }, { promiseId: moved, text: 'Call on Monday', dueAt: inHours(48) })
  await watchPromise({ subjectId: moved })
  await age(kept, 4)
  await age(moved, 4)
  expect(await stateOf(kept)).toBe('kept')
  expect(await stateOf(moved)).toBe('open')
  expect(await eventsOf(moved)).toEqual(['promise.made', 'promise.changed'])
})

test('one broken promise is its owner’s task; a second opens a recovery case, once', async () => {
  const [first, second] = [await add(1), await add(2)]
  const cases = () => database()`select 1 from recovery_case where customer_id = ${customerId}`
  await age(first, 2)
  await detectBrokenPromise({ subjectId: first })
  expect(await cases()).toHaveLength(0)
  await age(second, 3)
  await detectBrokenPromise({ subjectId: second })
  await detectBrokenPromise({ subjectId: second })
  expect(await cases()).toHaveLength(1)
  const signals = await database()`select kind from recovery_signal where source_id = ${second}`
  expect([...signals]).toEqual([{ kind: 'broken_promise' }])
})

test('an outsider can do nothing with it, and sees none of it', async () => {
  const promiseId = await add(3)
  const refused = { code: 'not_found' }
  const call = { actor: outsider }
  const words = { text: 'x', dueAt: inHours(4) }
  await expect(addPromise(call, { customerId, ...words })).rejects.toMatchObject(refused)
  await expect(changePromise(call, { promiseId, ...words })).rejects.toMatchObject(refused)
  await expect(acceptPromise(call, { promiseId })).rejects.toMatchObject(refused)
  await expect(dismissPromise(call, { promiseId })).rejects.toMatchObject(refused)
  await expect(settlePromise(call, { promiseId, outcome: 'kept' })).rejects.toMatchObject(refused)
  expect(await listOwnPromises(outsider, {})).toEqual([])
})

test.each([
  ['nothing', { text: ' ' }, 'text'],
  ['the past', { dueAt: inHours(-1) }, 'dueAt'],
  ['a time that is none', { dueAt: 'Thursday' }, 'dueAt'],
  ['another customer’s conversation', { conversationId: randomUUID() }, 'conversationId'],
])('a promise of %s is refused at its field', async (_, rest, field) => {
  const input = { customerId, text: 'Call back', dueAt: inHours(2), ...rest }
  await expect(addPromise({ actor: agent }, input)).rejects.toMatchObject({ field })
})
