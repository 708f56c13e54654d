import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { findVisitorConversation } from '#lib/conversation/find-visitor-conversation.ts'
import { listEarlier } from '#lib/conversation/list-earlier.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { loadPublicState } from '#lib/conversation/public-view.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { newId } from '#lib/id.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import { acceptConversation } from './accept-conversation.ts'
import { mergeConversations } from './merge-conversations.ts'
import { parkConversation } from './park-conversation.ts'
import { splitConversation } from './split-conversation.ts'
import { addFloor, addHeld, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'

testDatabase()

let floor: TestFloor
let sourceId: string
let targetId: string

beforeEach(async () => {
  floor = await addFloor()
  sourceId = await addHeld(floor)
  targetId = await addHeld(floor)
})

const rowOf = async (id: string) =>
  (
    await database()`
      select c.state, c.assignee_id as "assigneeId", c.merged_into_id as "mergedIntoId", c.ended_at as "endedAt",
        c.wake_at as "wakeAt", c.parked_at as "parkedAt", c.waiting_since as "waitingSince", w.since,
        (select count(*)::int from assignment a where a.conversation_id = c.id and a.ended_at is null) as owners,
        (select due_at from timer t where t.subject_id = c.id) as "dueAt"
      from conversation c left join waiting w on w.conversation_id = c.id where c.id = ${id}`
  )[0]
const loadOf = async ({ agentId }: AgentActor) =>
  (await database()`select load_units as load from presence where agent_id = ${agentId}`)[0]?.load
const merge = (actor = floor.holder) => mergeConversations({ actor }, { sourceId, targetId })
const split = (actor = floor.holder) => splitConversation({ actor }, { conversationId: sourceId })

describe('merging', () => {
  it('ends the source, frees its capacity, and both threads say so, once', async () => {
    const call = { actor: floor.holder, commandId: newId() }
    await mergeConversations(call, { sourceId, targetId })
    await mergeConversations(call, { sourceId, targetId })
    await merge()
    expect(await rowOf(sourceId)).toMatchObject({ state: 'merged', mergedIntoId: targetId, owners: 0 })
    expect(await rowOf(targetId)).toMatchObject({ state: 'active', assigneeId: floor.holder.agentId })
    expect(await loadOf(floor.holder)).toBe(2)
    expect(await eventsOf(sourceId, 'conversation.merged')).toMatchObject([
      { data: { as: 'source', otherId: targetId, state: 'active' } },
    ])
    expect(await eventsOf(targetId, 'conversation.merged')).toMatchObject([
      { data: { as: 'target', otherId: sourceId } },
    ])
    const earlier = await listEarlier(floor.holder, { conversationId: targetId })
    expect(earlier.map(({ id }) => id)).toEqual([sourceId])
  })

  it('is refused across customers, into itself, into what has ended, and twice over', async () => {
    const stranger = await addHeld({ ...floor, customerId: await addCustomer() })
    const ask = (source: string, target: string) =>
      mergeConversations({ actor: floor.holder }, { sourceId: source, targetId: target })
    await expect(ask(sourceId, stranger)).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask(sourceId, sourceId)).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask(sourceId, newId())).rejects.toMatchObject({ code: 'not_found' })
    const third = await addHeld(floor)
    await merge()
    await expect(ask(sourceId, third)).rejects.toMatchObject({ code: 'conflict' })
    await expect(ask(targetId, third)).rejects.toMatchObject({ code: 'conflict' })
    await resolveConversation({ actor: floor.holder }, { conversationId: targetId })
    await expect(ask(third, targetId)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is for who holds or may take both; a supervisor’s is audited', async () => {
    await expect(merge(floor.colleague)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(merge(floor.otherAgent)).rejects.toMatchObject({ code: 'not_found' })
    await expect(merge(floor.otherSupervisor)).rejects.toMatchObject({ code: 'not_found' })
    await merge(floor.supervisor)
    expect(await auditOf(sourceId, 'conversation.merged')).toHaveLength(1)
    await expect(split(floor.colleague)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(split(floor.otherAgent)).rejects.toMatchObject({ code: 'not_found' })
  })
})

async function wait() {
  sourceId = await addWaiting(floor.queueId, floor.customerId)
  await database()`
    update conversation c set waiting_since = w.since from waiting w where w.conversation_id = c.id and c.id = ${sourceId}`
}

describe('splitting gives back exactly what was', () => {
  const states: [string, () => Promise<unknown>][] = [
    ['active', () => Promise.resolve()],
    ['wrap_up', () => resolveConversation({ actor: floor.holder }, { conversationId: sourceId })],
    ['parked', () => parkConversation({ actor: floor.holder }, { conversationId: sourceId })],
    ['waiting', wait],
  ]
  it.each(states)('when it was %s', async (state, prepare) => {
    await prepare()
    const before = await rowOf(sourceId)
    const load = await loadOf(floor.holder)
    expect(before).toMatchObject({ state })
    await merge()
    expect(await rowOf(sourceId)).toMatchObject({ state: 'merged', since: null, dueAt: null, owners: 0 })
    await split()
    await split()
    expect(await rowOf(sourceId)).toEqual(before)
    expect(await loadOf(floor.holder)).toBe(load)
    expect(await eventsOf(sourceId, 'conversation.split')).toHaveLength(1)
  })

  it('but waits with its age when its owner has no room', async () => {
    await database()`update conversation set opened_at = now() - interval '10 min' where id = ${sourceId}`
    await merge()
    await database()`update presence set capacity_units = 2 where agent_id = ${floor.holder.agentId}`
    await split()
    expect(await rowOf(sourceId)).toMatchObject({ state: 'waiting', assigneeId: null })
    const [old] = await database()`
      select since < now() - interval '9 min' as old from waiting where conversation_id = ${sourceId}`
    expect(old).toEqual({ old: true })
    expect(await loadOf(floor.holder)).toBe(2)
  })

  it('can be done again and again', async () => {
    for (let round = 0; round < 3; round++) {
      await merge()
      await split()
    }
    expect(await rowOf(sourceId)).toMatchObject({ state: 'active', owners: 1, mergedIntoId: null })
  })
})

it('lets the customer of the source go on in the target, and on their own again after splitting', async () => {
  const widget = await addWidget(floor.queueId)
  const visitor = newVisitor(widget)
  const opened = { id: newId(), name: 'Mart', email: '', message: { id: newId(), text: 'Hello?' } }
  sourceId = (await openConversation({ actor: visitor }, opened)).conversationId
  await database()`update conversation set customer_id = ${floor.customerId} where id = ${sourceId}`
  await acceptConversation({ actor: floor.holder }, { conversationId: sourceId })
  await merge()
  expect(await loadPublicState(sourceId)).toMatchObject({ state: 'ended', movedToId: targetId })
  expect(await findVisitorConversation(visitor)).toBe(targetId)
  await receiveMessage({ actor: visitor }, { id: newId(), conversationId: targetId, text: 'Still me' })
  expect((await openConversation({ actor: visitor }, { ...opened, id: newId() })).conversationId).toBe(
    targetId,
  )
  await expect(
    receiveMessage({ actor: newVisitor(widget) }, { id: newId(), conversationId: targetId, text: 'Not me' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await split()
  expect(await findVisitorConversation(visitor)).toBe(sourceId)
})
