import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addQueue, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { newId } from '#lib/id.ts'
import { acceptConversation } from './accept-conversation.ts'
import { handOverWork } from './hand-over-work.ts'
import { listTargets } from './list-targets.ts'
import { parkConversation } from './park-conversation.ts'
import { requeueConversation } from './requeue-conversation.ts'
import { reserveNext } from './reserve-next.ts'
import { actorFor, addFloor, addHeld, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'

testDatabase()

let floor: TestFloor
beforeAll(async () => void (floor = await addFloor()))

const stateOf = async (id: string) =>
  (
    await database()`
      select c.state, c.assignee_id as "assigneeId", w.queue_id as "lineId", w.since = c.opened_at as "keepsAge"
      from conversation c left join waiting w on w.conversation_id = c.id where c.id = ${id}`
  )[0]
const presenceOf = async (agentId: string) =>
  (await database()`select state, load_units as load from presence where agent_id = ${agentId}`)[0]

describe('handing over an absent agent’s work', () => {
  it('gives all of it back, each in its place, and takes them off the line', async () => {
    const { teamId, queueId, supervisor } = floor
    const gone = await actorFor({ teamId, queueIds: [queueId], capacityUnits: 20 })
    const hold = async () => addHeld({ ...floor, holder: gone, customerId: await addCustomer() })
    const [active, wrapping, parked] = [await hold(), await hold(), await hold()]
    await resolveConversation({ actor: gone }, { conversationId: wrapping })
    await parkConversation({ actor: gone }, { conversationId: parked })
    await database()`update presence set state = 'away' where agent_id = ${gone.agentId}`
    const call = { actor: supervisor, commandId: newId() }
    const counts = { agentId: gone.agentId, returned: 1, completed: 1, parked: 1 }
    expect(await handOverWork(call, { agentId: gone.agentId })).toEqual(counts)
    expect(await handOverWork(call, { agentId: gone.agentId })).toEqual(counts)
    expect(await stateOf(active)).toEqual({
      state: 'waiting',
      assigneeId: null,
      lineId: queueId,
      keepsAge: true,
    })
    expect(await stateOf(wrapping)).toMatchObject({ state: 'resolved' })
    expect(await stateOf(parked)).toMatchObject({ state: 'parked' })
    expect(await presenceOf(gone.agentId)).toEqual({ state: 'offline', load: 0 })
    expect(await auditOf(gone.agentId, 'agent.handed_over')).toHaveLength(1)
  })

  it('is a supervisor’s of that person, and moves only work of queues that they steer', async () => {
    const { holder, colleague, otherSupervisor, manager, supervisor } = floor
    const id = await addHeld(floor)
    const ask = { agentId: holder.agentId }
    await expect(handOverWork({ actor: otherSupervisor }, ask)).rejects.toMatchObject({ code: 'not_found' })
    await expect(handOverWork({ actor: colleague }, ask)).rejects.toMatchObject({ code: 'not_found' })
    await expect(handOverWork({ actor: manager }, ask)).rejects.toMatchObject({ code: 'forbidden' })
    await database()`
      update conversation set queue_id = (select id from queue where id <> ${floor.queueId} limit 1) where id = ${id}`
    expect(await handOverWork({ actor: supervisor }, ask)).toMatchObject({ returned: 0 })
    expect(await stateOf(id)).toMatchObject({ state: 'active', assigneeId: holder.agentId })
    expect(await presenceOf(holder.agentId)).toMatchObject({ state: 'available' })
  })
})

describe('requeueing', () => {
  it('keeps the age, changes the line, and is not the giver’s again at once', async () => {
    const { holder, teamId } = floor
    const other = await addQueue(teamId)
    const id = await addHeld(floor)
    const call = { actor: holder, commandId: newId() }
    await requeueConversation(call, { conversationId: id, queueId: other })
    await requeueConversation(call, { conversationId: id, queueId: other })
    expect(await stateOf(id)).toEqual({ state: 'waiting', assigneeId: null, lineId: other, keepsAge: true })
    expect(await eventsOf(id, 'conversation.requeued')).toHaveLength(1)
    await database()`insert into queue_member (queue_id, agent_id) values (${other}, ${holder.agentId})`
    await reserveNext({ actor: system('routing') }, {})
    const held = await database()`
      select 1 from reservation where conversation_id = ${id} and state = 'pending'`
    expect(held).toHaveLength(0)
  })

  it('of what waits is a supervisor’s, and frees whom it was held for', async () => {
    const { supervisor, colleague, otherAgent, queueId, teamId } = floor
    await database()`delete from waiting`
    const other = await addQueue(teamId)
    const id = await addWaiting(queueId, await addCustomer())
    await reserveNext({ actor: system('routing') }, {})
    const input = { conversationId: id, queueId: other }
    await expect(requeueConversation({ actor: colleague }, input)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(requeueConversation({ actor: otherAgent }, input)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      requeueConversation({ actor: supervisor }, { conversationId: id, queueId: newId() }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await requeueConversation({ actor: supervisor }, input)
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', lineId: other })
    const [held] = await database()`select state from reservation where conversation_id = ${id}`
    expect(held).toEqual({ state: 'cancelled' })
    await resolveNothing(id)
  })
})

const resolveNothing = (conversationId: string) =>
  expect(resolveConversation({ actor: floor.holder }, { conversationId })).rejects.toMatchObject({
    code: 'not_found',
  })

it('offers everybody else and every queue in use as targets, as they are now', async () => {
  const { holder, colleague, otherAgent, queueId } = floor
  const id = await addHeld(floor)
  const shut = await addQueue(floor.teamId)
  const archived = await addQueue(floor.teamId)
  const week = JSON.stringify([[], [], [], [], [], [], []])
  const schedule = newId()
  await database()`
    insert into schedule (id, name, time_zone, week) values (${schedule}, 'Never', 'Europe/Tallinn', ${week}::jsonb)`
  await database()`update queue set schedule_id = ${schedule} where id = ${shut}`
  await database()`update queue set archived_at = now() where id = ${archived}`
  const { agents, queues } = await listTargets(holder, { conversationId: id })
  expect(agents.map((agent) => agent.id)).not.toContain(holder.agentId)
  expect(agents.find((agent) => agent.id === colleague.agentId)).toMatchObject({ state: 'available' })
  expect(queues.find((queue) => queue.id === queueId)).toMatchObject({ isOpen: true })
  expect(queues.find((queue) => queue.id === shut)).toMatchObject({ isOpen: false, waiting: 0 })
  expect(queues.map((queue) => queue.id)).not.toContain(archived)
  await expect(listTargets(otherAgent, { conversationId: id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(acceptConversation({ actor: otherAgent }, { conversationId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
