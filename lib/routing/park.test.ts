import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor, VisitorActor } from '#lib/actor.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { loadPublicState } from '#lib/conversation/public-view.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import { newId } from '#lib/id.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { acceptConversation } from './accept-conversation.ts'
import { leaveConversation } from './leave-conversation.ts'
import { listParked } from './list-parked.ts'
import { parkConversation } from './park-conversation.ts'
import { requeueConversation } from './requeue-conversation.ts'
import { addFloor, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'
import { wakeConversation } from './wake-conversation.ts'

testDatabase()

let floor: TestFloor
let widget: Widget
let visitor: VisitorActor
let id: string

beforeAll(async () => {
  floor = await addFloor()
  widget = await addWidget(floor.queueId)
})

beforeEach(async () => {
  await database()`update presence set state = 'available', capacity_units = 60`
  visitor = newVisitor(widget)
  const opened = { id: newId(), name: 'Mart', email: '', message: { id: newId(), text: 'Where is it?' } }
  id = (await openConversation({ actor: visitor }, opened)).conversationId
  await acceptConversation({ actor: floor.holder }, { conversationId: id })
})

const rowOf = async () =>
  (
    await database()`
      select state, assignee_id as "assigneeId", preferred_agent_id as "preferredAgentId" from conversation where id = ${id}`
  )[0]
const lineOf = async () =>
  (
    await database()`
      select preferred_agent_id as "preferredAgentId", preferred_until > now() as "isHeld",
        since > now() - interval '1 min' as "isNew" from waiting where conversation_id = ${id}`
  )[0]
const timerOf = async () =>
  (
    await database()<{ hours: number }[]>`
      select round(extract(epoch from due_at - now()) / 3600)::int as hours from timer where subject_id = ${id}`
  )[0]?.hours
const loadOf = async ({ agentId }: AgentActor) =>
  (await database()`select load_units as load from presence where agent_id = ${agentId}`)[0]?.load
const loadBefore = (actor: AgentActor) => loadOf(actor)
const answer = () =>
  sendMessage({ actor: floor.holder }, { id: newId(), conversationId: id, text: 'I look', shownSeq: 100 })
const park = (until?: Date) =>
  parkConversation({ actor: floor.holder }, { conversationId: id, until: until?.toISOString() })
/** As if all of it had been a day ago. */
const age = () => database()`
  with said as (update message set sent_at = sent_at - interval '1 day' where conversation_id = ${id})
  update conversation set parked_at = parked_at - interval '1 day', opened_at = opened_at - interval '1 day' where id = ${id}`
const makeDue = () => database()`update timer set due_at = now() where subject_id = ${id}`

describe('parking', () => {
  it('frees the capacity, keeps who parked it, and is repeated without effect', async () => {
    const before = Number(await loadBefore(floor.holder))
    await answer()
    const call = { actor: floor.holder, commandId: newId() }
    await parkConversation(call, { conversationId: id })
    await parkConversation(call, { conversationId: id })
    await park()
    expect(await rowOf()).toEqual({
      state: 'parked',
      assigneeId: null,
      preferredAgentId: floor.holder.agentId,
    })
    expect(await loadOf(floor.holder)).toBe(before - 2)
    expect(await timerOf()).toBe(7 * 24)
    expect(await eventsOf(id, 'conversation.parked')).toHaveLength(1)
    const parked = await listParked(floor.holder, {})
    expect(parked.map((row) => row.id)).toContain(id)
    expect(parked.find((row) => row.id === id)?.wakeAt).not.toBeNull()
    expect(await listParked(floor.colleague, {})).toEqual([])
  })

  it('without a time comes back within the hour when it is the customer who waits for a word', async () => {
    await park()
    expect(await timerOf()).toBe(1)
  })

  it('until a time can be set anew', async () => {
    await park(new Date(Date.now() + 5 * 3_600_000))
    expect(await timerOf()).toBe(5)
    await park(new Date(Date.now() + 9 * 3_600_000))
    expect(await timerOf()).toBe(9)
  })

  it('is refused for the past, for strangers and for what nobody answers; audited by a supervisor', async () => {
    await expect(park(new Date(Date.now() - 1000))).rejects.toMatchObject({ code: 'invalid' })
    const given = { conversationId: id }
    await expect(parkConversation({ actor: floor.colleague }, given)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(parkConversation({ actor: floor.otherAgent }, given)).rejects.toMatchObject({
      code: 'not_found',
    })
    await parkConversation({ actor: floor.supervisor }, given)
    expect(await auditOf(id, 'conversation.parked')).toHaveLength(1)
    await requeueConversation({ actor: floor.supervisor }, given)
    await expect(parkConversation({ actor: floor.supervisor }, given)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('waking', () => {
  it('when its time comes: waits anew, for who parked it first', async () => {
    await park(new Date(Date.now() + 3_600_000))
    await age()
    await makeDue()
    await fireTimers()
    expect(await rowOf()).toMatchObject({ state: 'waiting' })
    expect(await lineOf()).toEqual({
      preferredAgentId: floor.holder.agentId,
      isHeld: true,
      isNew: true,
    })
    expect(await eventsOf(id, 'conversation.woken')).toMatchObject([{ data: { by: 'time' } }])
    await fireTimers()
    expect(await eventsOf(id, 'conversation.woken')).toHaveLength(1)
  })

  it('by the customer’s word, which is kept, and asks nobody in vain who is away', async () => {
    await park()
    expect((await loadPublicState(id)).state).toBe('active')
    expect((await loadPublicState(id)).agentName).toBe(floor.holder.name)
    await database()`update presence set state = 'offline' where agent_id = ${floor.holder.agentId}`
    await receiveMessage({ actor: visitor }, { id: newId(), conversationId: id, text: 'Any news?' })
    await fireTimers()
    expect(await rowOf()).toMatchObject({ state: 'waiting' })
    expect(await lineOf()).toEqual({ preferredAgentId: null, isHeld: null, isNew: true })
    expect(await eventsOf(id, 'conversation.woken')).toMatchObject([{ data: { by: 'reply' } }])
  })

  it('by hand: at once to who parked it, into the line when they are full or another asks', async () => {
    await park()
    await wakeConversation({ actor: floor.holder }, { conversationId: id })
    await wakeConversation({ actor: floor.holder }, { conversationId: id })
    expect(await rowOf()).toMatchObject({ state: 'active', assigneeId: floor.holder.agentId })
    await park()
    await expect(wakeConversation({ actor: floor.colleague }, { conversationId: id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await database()`update presence set capacity_units = 0 where agent_id = ${floor.holder.agentId}`
    await wakeConversation({ actor: floor.holder }, { conversationId: id })
    expect(await rowOf()).toMatchObject({ state: 'waiting' })
    expect(await timerOf()).toBeUndefined()
  })
})

describe('the customer ends what is parked', () => {
  it('goes to who parked it for wrap-up when they are there', async () => {
    await park()
    await leaveConversation({ actor: visitor }, { conversationId: id })
    expect(await rowOf()).toMatchObject({ state: 'wrap_up', assigneeId: floor.holder.agentId })
    expect(await timerOf()).toBeUndefined()
    expect((await loadPublicState(id)).state).toBe('ended')
  })

  it('is resolved without words when they are not', async () => {
    await park()
    await database()`update presence set state = 'offline' where agent_id = ${floor.holder.agentId}`
    await leaveConversation({ actor: visitor }, { conversationId: id })
    await leaveConversation({ actor: visitor }, { conversationId: id })
    expect(await rowOf()).toMatchObject({ state: 'resolved', assigneeId: null })
    const [resolution] =
      await database()`select agent_id as "agentId" from resolution where conversation_id = ${id}`
    expect(resolution).toEqual({ agentId: floor.holder.agentId })
    expect(await eventsOf(id, 'conversation.resolved')).toHaveLength(1)
  })
})
