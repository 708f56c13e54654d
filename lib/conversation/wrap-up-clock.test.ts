import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { completeWrapUp } from './complete-wrap-up.ts'
import { extendWrapUp } from './extend-wrap-up.ts'
import { loadConversations } from './load-work-rows.ts'
import { resolveConversation } from './resolve-conversation.ts'
import { saveWrapUp } from './save-wrap-up.ts'

testDatabase()

let queueId: string
let customerId: string
let agent: AgentActor
let outsider: AgentActor
let dispositionId: string

async function person(teamId: string): Promise<AgentActor> {
  const actor = await loadActor(
    (await addAgent({ teamId, queueIds: [queueId], capacityUnits: 40 })).sessionId,
  )
  if (!actor) throw new Error('no actor')
  return actor
}

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  await database()`update queue set wrap_up_limit_ms = 90000 where id = ${queueId}`
  dispositionId = randomUUID()
  await database()`insert into disposition (id, label) values (${dispositionId}, 'Solved')`
  customerId = await addCustomer()
  agent = await person(teamId)
  outsider = await person(teamId)
})

async function wrappingUp(): Promise<string> {
  const conversationId = await addWaiting(queueId, customerId)
  await acceptConversation({ actor: agent }, { conversationId })
  await resolveConversation({ actor: agent }, { conversationId })
  return conversationId
}

const runOut = async (id: string) => {
  await database()`update timer set due_at = now() - interval '1 ms' where subject_id = ${id}`
  await fireTimers()
}
const timerOf = async (id: string) =>
  (
    await database()<{ seconds: number }[]>`
    select round(extract(epoch from t.due_at - c.ended_at))::int as seconds
    from timer t join conversation c on c.id = t.subject_id where t.subject_id = ${id} and t.kind = 'wrap_up.end'`
  )[0]?.seconds
const resolutionOf = async (id: string) =>
  (
    await database()`
    select r.disposition_id as disposition, r.text, r.cause, e.data, c.state, c.wrap_up_until as until
    from resolution r join conversation c on c.id = r.conversation_id
      join event e on e.conversation_id = c.id and e.name = 'conversation.resolved' where c.id = ${id}`
  )[0]
const loadOf = async () =>
  (await database()`select load_units as load from presence where agent_id = ${agent.agentId}`)[0]?.load

test('ends by itself with what was saved, though a disposition is required, and says that it was time', async () => {
  const before = await loadOf()
  const [saved, empty] = [await wrappingUp(), await wrappingUp()]
  expect(await timerOf(saved)).toBe(90)
  expect((await loadConversations([saved]))[0]?.wrapUpUntil).not.toBeNull()
  const written = { dispositionId, resolution: 'Sent again', cause: 'Lost' }
  await saveWrapUp({ actor: agent }, { conversationId: saved, ...written })
  await fireTimers()
  expect(await resolutionOf(saved)).toBeUndefined()
  await runOut(saved)
  await runOut(empty)
  expect(await resolutionOf(saved)).toEqual({
    disposition: dispositionId,
    text: 'Sent again',
    cause: 'Lost',
    data: { by: 'time' },
    state: 'resolved',
    until: null,
  })
  expect(await resolutionOf(empty)).toMatchObject({ disposition: null, text: '', data: { by: 'time' } })
  expect(await loadOf()).toBe(before)
})

test('a disposition that was archived meanwhile is left out, the words are kept', async () => {
  const id = await wrappingUp()
  const gone = randomUUID()
  await database()`insert into disposition (id, label, archived_at) values (${gone}, 'Gone', now())`
  await saveWrapUp({ actor: agent }, { conversationId: id, dispositionId: gone, resolution: 'Kept' })
  await runOut(id)
  expect(await resolutionOf(id)).toMatchObject({ disposition: null, text: 'Kept' })
})

test('is given the limit once more up to three times, by its owner alone', async () => {
  const conversationId = await wrappingUp()
  await expect(extendWrapUp({ actor: outsider }, { conversationId })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(
    saveWrapUp({ actor: outsider }, { conversationId, dispositionId, resolution: 'Mine' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const commandId = randomUUID()
  const first = await extendWrapUp({ actor: agent, commandId }, { conversationId })
  expect(first).toMatchObject({ left: 2 })
  expect(await extendWrapUp({ actor: agent, commandId }, { conversationId })).toEqual(first)
  expect(await timerOf(conversationId)).toBe(180)
  await extendWrapUp({ actor: agent }, { conversationId })
  await extendWrapUp({ actor: agent }, { conversationId })
  await expect(extendWrapUp({ actor: agent }, { conversationId })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('3 times'),
  })
  expect(await timerOf(conversationId)).toBe(360)
  await completeWrapUp({ actor: agent }, { conversationId, dispositionId })
  expect(await timerOf(conversationId)).toBeUndefined()
})

test('is not extended where the queue doesn’t allow it, and has no time where it sets none', async () => {
  const conversationId = await wrappingUp()
  await database()`update queue set wrap_up_extendable = false where id = ${queueId}`
  await expect(extendWrapUp({ actor: agent }, { conversationId })).rejects.toMatchObject({ code: 'conflict' })
  await database()`update queue set wrap_up_extendable = true, wrap_up_limit_ms = null where id = ${queueId}`
  await expect(extendWrapUp({ actor: agent }, { conversationId })).rejects.toMatchObject({
    code: 'not_found',
  })
  const free = await wrappingUp()
  expect(await timerOf(free)).toBeUndefined()
  await database()`update queue set wrap_up_limit_ms = 90000 where id = ${queueId}`
})
