import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { loadReadable } from '#lib/conversation/load-readable.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { newId } from '#lib/id.ts'
import { acceptConversation } from './accept-conversation.ts'
import { acknowledgeTransfer } from './acknowledge-transfer.ts'
import { cancelTransfer } from './cancel-transfer.ts'
import { declineReservation } from './decline-reservation.ts'
import { expireReservations } from './expire-reservations.ts'
import { loadHandover } from './load-handover.ts'
import { takeOverConversation } from './reassign-conversation.ts'
import { reserveNext } from './reserve-next.ts'
import { setPresence } from './set-presence.ts'
import { actorFor, addFloor, addHeld, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'
import { transferConversation } from './transfer-conversation.ts'

testDatabase()

let floor: TestFloor
let id: string

beforeEach(async () => {
  floor = await addFloor()
  id = await addHeld(floor)
})

const rowOf = async (conversationId: string) =>
  (
    await database()`
      select state, assignee_id as "assigneeId", queue_id as "queueId" from conversation where id = ${conversationId}`
  )[0]
const loadOf = async ({ agentId }: AgentActor) =>
  (
    await database()<{ load: number }[]>`select load_units as load from presence where agent_id = ${agentId}`
  )[0]?.load
const lineOf = async (conversationId: string) =>
  (
    await database()`
      select w.queue_id as "queueId", w.reserved, w.since = c.opened_at as "keepsAge"
      from waiting w join conversation c on c.id = w.conversation_id where c.id = ${conversationId}`
  )[0]
const pendingOf = async (conversationId: string) =>
  (
    await database()<{ id: string; agentId: string }[]>`
      select id, agent_id as "agentId" from reservation where conversation_id = ${conversationId} and state = 'pending'`
  )[0]
const transferOf = async (conversationId: string) =>
  (
    await database()`
      select state, accepted_by as "acceptedBy" from transfer where conversation_id = ${conversationId} order by created_at desc`
  )[0]

const to = (kind: 'cold' | 'warm', target: { toAgentId?: string; toQueueId?: string }) =>
  transferConversation(
    { actor: floor.holder },
    { conversationId: id, kind, reason: 'Knows the order', ...target },
  )

describe('a cold transfer', () => {
  it('to a queue lets go at once and keeps the age; whoever accepts reads and acknowledges why', async () => {
    const queueId = await addQueue(floor.teamId)
    const receiver = await actorFor({ teamId: floor.teamId, queueIds: [queueId] })
    const call = { actor: floor.holder, commandId: newId() }
    const input = { conversationId: id, kind: 'cold' as const, toQueueId: queueId, reason: 'Wrong desk' }
    expect(await transferConversation(call, input)).toEqual(await transferConversation(call, input))
    expect(await rowOf(id)).toEqual({ state: 'waiting', assigneeId: null, queueId })
    expect(await lineOf(id)).toEqual({ queueId, reserved: false, keepsAge: true })
    expect(await loadOf(floor.holder)).toBe(0)
    await acceptConversation({ actor: receiver }, { conversationId: id })
    expect(await transferOf(id)).toEqual({ state: 'accepted', acceptedBy: receiver.agentId })
    expect(await loadHandover(receiver, { conversationId: id })).toMatchObject({
      kind: 'cold',
      fromName: floor.holder.name,
      reason: 'Wrong desk',
      acknowledged: false,
    })
    await acknowledgeTransfer({ actor: receiver }, { conversationId: id })
    await acknowledgeTransfer({ actor: receiver }, { conversationId: id })
    expect(await eventsOf(id, 'transfer.acknowledged')).toHaveLength(1)
    expect(await loadHandover(receiver, { conversationId: id })).toMatchObject({ acknowledged: true })
  })

  it('does not come straight back to who gave it, though they are free and alone', async () => {
    await database()`update presence set state = 'offline' where agent_id <> ${floor.holder.agentId}`
    await to('cold', { toQueueId: floor.queueId })
    await reserveNext({ actor: system('routing') }, {})
    expect(await pendingOf(id)).toBeUndefined()
  })

  it('to a person holds it for them; when they don’t answer it waits for others', async () => {
    const { colleague } = floor
    await to('cold', { toAgentId: colleague.agentId })
    expect(await pendingOf(id)).toMatchObject({ agentId: colleague.agentId })
    expect(await loadOf(colleague)).toBe(2)
    await database()`update reservation set expires_at = now() where conversation_id = ${id} and state = 'pending'`
    await expireReservations({ actor: system('routing') }, {})
    expect(await transferOf(id)).toMatchObject({ state: 'timed_out' })
    expect(await lineOf(id)).toMatchObject({ reserved: false })
    expect(await loadOf(colleague)).toBe(0)
    expect(await eventsOf(id, 'transfer.declined')).toMatchObject([
      { agentId: colleague.agentId, data: { kind: 'cold', how: 'timed_out' } },
    ])
  })

  it('to a person may be taken by another from the list, who received it then', async () => {
    const taker = await actorFor({ teamId: floor.teamId, queueIds: [floor.queueId] })
    await to('cold', { toAgentId: floor.colleague.agentId })
    await acceptConversation({ actor: taker }, { conversationId: id })
    expect(await transferOf(id)).toEqual({ state: 'accepted', acceptedBy: taker.agentId })
    expect(await eventsOf(id, 'transfer.declined')).toHaveLength(0)
    expect(await loadOf(floor.colleague)).toBe(0)
  })

  it('is taken back by who gave it while nobody has accepted', async () => {
    await to('cold', { toAgentId: floor.colleague.agentId })
    expect(await cancelTransfer({ actor: floor.holder }, { conversationId: id })).toMatchObject({
      cancelled: true,
    })
    expect(await rowOf(id)).toMatchObject({ state: 'active', assigneeId: floor.holder.agentId })
    expect([await loadOf(floor.holder), await loadOf(floor.colleague)]).toEqual([2, 0])
    expect(await lineOf(id)).toBeUndefined()
  })
})

describe('a warm transfer', () => {
  it('to a person: the first keeps it until the second accepts, who may read it before', async () => {
    const { holder, otherAgent } = floor
    await expect(loadReadable(otherAgent, id)).rejects.toMatchObject({ code: 'not_found' })
    await to('warm', { toAgentId: otherAgent.agentId })
    expect(await rowOf(id)).toMatchObject({ state: 'active', assigneeId: holder.agentId })
    expect([await loadOf(holder), await loadOf(otherAgent)]).toEqual([2, 2])
    await expect(loadReadable(otherAgent, id)).resolves.toMatchObject({ id })
    const [row] = await loadConversations([id])
    expect(row?.transfer).toEqual({ kind: 'warm', toName: otherAgent.name, state: 'pending' })
    await acceptConversation({ actor: otherAgent }, { conversationId: id })
    expect(await rowOf(id)).toMatchObject({ state: 'active', assigneeId: otherAgent.agentId })
    expect([await loadOf(holder), await loadOf(otherAgent)]).toEqual([0, 2])
    const open = await database()`
      select agent_id as "agentId" from assignment where conversation_id = ${id} and ended_at is null`
    expect(open).toEqual([{ agentId: otherAgent.agentId }])
  })

  it('declined: the first keeps it, is told, and the reader is a stranger again', async () => {
    const { holder, otherAgent } = floor
    await to('warm', { toAgentId: otherAgent.agentId })
    const pending = await pendingOf(id)
    await declineReservation({ actor: otherAgent }, { reservationId: pending?.id ?? '' })
    expect(await rowOf(id)).toMatchObject({ state: 'active', assigneeId: holder.agentId })
    expect(await eventsOf(id, 'transfer.declined')).toMatchObject([
      { data: { kind: 'warm', how: 'declined' } },
    ])
    expect([await loadOf(holder), await loadOf(otherAgent)]).toEqual([2, 0])
    await expect(loadReadable(otherAgent, id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('to a queue: routing finds somebody there, and it becomes that queue’s on acceptance', async () => {
    const queueId = await addQueue(floor.teamId)
    const receiver = await actorFor({ teamId: floor.teamId, queueIds: [queueId] })
    await to('warm', { toQueueId: queueId })
    expect(await rowOf(id)).toMatchObject({ state: 'active', queueId: floor.queueId })
    await reserveNext({ actor: system('routing') }, {})
    expect(await pendingOf(id)).toMatchObject({ agentId: receiver.agentId })
    await acceptConversation({ actor: receiver }, { conversationId: id })
    expect(await rowOf(id)).toEqual({ state: 'active', assigneeId: receiver.agentId, queueId })
    expect(await lineOf(id)).toBeUndefined()
  })

  it.each([
    ['cancelled by who gave it', () => cancelTransfer({ actor: floor.holder }, { conversationId: id })],
    ['resolved', () => resolveConversation({ actor: floor.holder }, { conversationId: id })],
    ['taken over', () => takeOverConversation({ actor: floor.supervisor }, { conversationId: id })],
    ['answered by absence', () => setPresence({ actor: floor.colleague }, { state: 'break' })],
  ])('is over when it is %s', async (_how, end) => {
    await to('warm', { toAgentId: floor.colleague.agentId })
    await end()
    expect(await pendingOf(id)).toBeUndefined()
    expect((await transferOf(id))?.state).toMatch(/^(cancelled|declined)$/)
    expect(await lineOf(id)).toBeUndefined()
    expect(await loadOf(floor.colleague)).toBe(0)
  })
})

describe('who and what', () => {
  it('is refused by whom it is not theirs to move, and audited by a supervisor', async () => {
    const input = { conversationId: id, kind: 'warm' as const, toAgentId: floor.colleague.agentId }
    for (const actor of [floor.otherAgent, floor.otherSupervisor])
      await expect(transferConversation({ actor }, input)).rejects.toMatchObject({ code: 'not_found' })
    for (const actor of [floor.colleague, floor.manager])
      await expect(transferConversation({ actor }, input)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await transferOf(id)).toBeUndefined()
    await transferConversation({ actor: floor.supervisor }, input)
    expect(await auditOf(id, 'conversation.transferred')).toMatchObject([
      { actorId: floor.supervisor.agentId, old: { assigneeId: floor.holder.agentId } },
    ])
  })

  it('refuses targets that are nobody, away, full, gone or two, and says why', async () => {
    const team = await addTeam()
    const full = await actorFor({ teamId: team, capacityUnits: 1 })
    const away = await actorFor({ teamId: team, state: 'break' })
    const archived = await addQueue(team)
    await database()`update queue set archived_at = now() where id = ${archived}`
    await expect(to('cold', { toAgentId: newId() })).rejects.toMatchObject({ code: 'invalid' })
    await expect(to('cold', { toAgentId: floor.holder.agentId })).rejects.toMatchObject({ code: 'invalid' })
    await expect(to('cold', { toAgentId: away.agentId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(to('cold', { toAgentId: full.agentId })).rejects.toMatchObject({ code: 'full' })
    await expect(to('warm', { toQueueId: archived })).rejects.toMatchObject({ code: 'invalid' })
    await expect(to('warm', {})).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      to('warm', { toAgentId: floor.colleague.agentId, toQueueId: floor.queueId }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await rowOf(id)).toMatchObject({ state: 'active', assigneeId: floor.holder.agentId })
  })

  it('is one at a time', async () => {
    await to('warm', { toAgentId: floor.colleague.agentId })
    await expect(to('warm', { toQueueId: floor.queueId })).rejects.toMatchObject({ code: 'conflict' })
    await to('warm', { toAgentId: floor.colleague.agentId })
    expect(await eventsOf(id, 'transfer.started')).toHaveLength(1)
  })
})
