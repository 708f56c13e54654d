import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addCustomer } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { addNote } from '#lib/conversation/add-note.ts'
import { loadReadable } from '#lib/conversation/load-readable.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { newId } from '#lib/id.ts'
import { consult } from './consult.ts'
import { leaveAsParticipant } from './leave-as-participant.ts'
import { listCalledIn } from './list-called-in.ts'
import { lowerHand } from './lower-hand.ts'
import { raiseHand } from './raise-hand.ts'
import { seeMentions } from './see-mentions.ts'
import { actorFor, addFloor, addHeld, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'
import { transferConversation } from './transfer-conversation.ts'

testDatabase()

let floor: TestFloor
let id: string

beforeAll(async () => void (floor = await addFloor()))
beforeEach(async () => {
  floor = { ...floor, customerId: await addCustomer() }
  id = await addHeld(floor)
})

const note = (actor: AgentActor, mentionIds: string[]) =>
  addNote({ actor }, { id: newId(), conversationId: id, text: 'Look here', mentionIds })
const called = async (actor: AgentActor) => (await listCalledIn(actor, {})).find((row) => row.id === id)

describe('consulting', () => {
  it('lets a colleague of any team read the thread and the customer, and leave notes, until they leave', async () => {
    const { holder, otherAgent, customerId } = floor
    await expect(loadReadable(otherAgent, id)).rejects.toMatchObject({ code: 'not_found' })
    const call = { actor: holder, commandId: newId() }
    const input = { conversationId: id, agentId: otherAgent.agentId, text: 'What do you think?' }
    await consult(call, input)
    await consult(call, input)
    await consult({ actor: holder }, { conversationId: id, agentId: otherAgent.agentId })
    await expect(loadReadable(otherAgent, id)).resolves.toMatchObject({ id })
    expect(await mayReadCustomer(otherAgent, customerId)).toBe(true)
    await note(otherAgent, [])
    const [row] = await loadConversations([id])
    expect(row?.participants).toEqual([
      { agentId: otherAgent.agentId, name: otherAgent.name, role: 'consulted' },
    ])
    expect(await called(otherAgent)).toMatchObject({ unseenMentions: 1 })
    expect(await eventsOf(id, 'participant.joined')).toHaveLength(1)
    expect(await leaveAsParticipant({ actor: otherAgent }, { conversationId: id })).toEqual({ left: 1 })
    expect(await leaveAsParticipant({ actor: otherAgent }, { conversationId: id })).toEqual({ left: 0 })
    await expect(loadReadable(otherAgent, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await mayReadCustomer(otherAgent, customerId)).toBe(false)
    expect(await called(otherAgent)).toBeUndefined()
  })

  it('is asked by who holds it or steers it, of somebody else who is there', async () => {
    const ask = (actor: AgentActor, agentId: string) => consult({ actor }, { conversationId: id, agentId })
    const { holder, colleague, otherAgent, supervisor } = floor
    await expect(ask(colleague, otherAgent.agentId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(ask(otherAgent, colleague.agentId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask(holder, holder.agentId)).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask(holder, newId())).rejects.toMatchObject({ code: 'invalid' })
    await expect(leaveAsParticipant({ actor: colleague }, { conversationId: id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await ask(supervisor, colleague.agentId)
    expect(await auditOf(id, 'conversation.consulted')).toHaveLength(1)
  })
})

describe('mentions', () => {
  it('reach who can read it; the holder’s call in who could not', async () => {
    const { holder, colleague, otherAgent } = floor
    await note(holder, [colleague.agentId, otherAgent.agentId, colleague.agentId])
    expect(await called(colleague)).toMatchObject({
      unseenMentions: 1,
      participants: [{ role: 'consulted' }],
    })
    await expect(loadReadable(otherAgent, id)).resolves.toMatchObject({ id })
    await note(colleague, [otherAgent.agentId])
    expect(await called(otherAgent)).toMatchObject({ unseenMentions: 2 })
    expect(await seeMentions({ actor: otherAgent }, { conversationId: id })).toEqual({ seen: 2 })
    expect(await seeMentions({ actor: otherAgent }, { conversationId: id })).toEqual({ seen: 0 })
    expect(await called(otherAgent)).toMatchObject({ unseenMentions: 0 })
    expect(await eventsOf(id, 'mention.seen')).toHaveLength(1)
    await seeMentions({ actor: colleague }, { conversationId: id })
    expect(await called(colleague)).toBeUndefined()
  })

  it('of a stranger by somebody who does not hold it are refused, and the note with them', async () => {
    const { colleague, otherAgent } = floor
    await expect(note(colleague, [otherAgent.agentId])).rejects.toMatchObject({ code: 'invalid' })
    await expect(note(colleague, [newId()])).rejects.toMatchObject({ code: 'invalid' })
    await expect(note(otherAgent, [])).rejects.toMatchObject({ code: 'not_found' })
    expect(await eventsOf(id, 'note.added')).toHaveLength(0)
    await expect(loadReadable(otherAgent, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a raised hand', () => {
  const raisedAt = async () => (await loadConversations([id]))[0]?.handRaisedAt

  it('is seen on the row, says why in a note, and is lowered by a supervisor, audited', async () => {
    const { holder, supervisor } = floor
    await raiseHand({ actor: holder }, { conversationId: id, text: 'A lawyer writes' })
    await raiseHand({ actor: holder }, { conversationId: id })
    expect(await raisedAt()).not.toBeNull()
    expect(await eventsOf(id, 'hand.raised')).toHaveLength(1)
    expect(await eventsOf(id, 'note.added')).toHaveLength(1)
    await lowerHand({ actor: supervisor }, { conversationId: id })
    await lowerHand({ actor: supervisor }, { conversationId: id })
    expect(await raisedAt()).toBeNull()
    expect(await eventsOf(id, 'hand.lowered')).toHaveLength(1)
    expect(await auditOf(id, 'conversation.hand_lowered')).toHaveLength(1)
  })

  it('is the owner’s to raise, nobody else’s to lower, and does not go along to the next', async () => {
    const { holder, colleague, otherAgent, queueId } = floor
    for (const actor of [colleague, otherAgent])
      await expect(raiseHand({ actor }, { conversationId: id })).rejects.toMatchObject({ code: 'not_found' })
    await raiseHand({ actor: holder }, { conversationId: id })
    await expect(lowerHand({ actor: colleague }, { conversationId: id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await transferConversation({ actor: holder }, { conversationId: id, kind: 'cold', toQueueId: queueId })
    expect(await raisedAt()).toBeNull()
  })
})

it('shows a mention of somebody who may not read it any more to nobody', async () => {
  const reader = await actorFor({ teamId: floor.teamId, queueIds: [floor.queueId] })
  await note(floor.holder, [reader.agentId])
  expect(await called(reader)).toMatchObject({ unseenMentions: 1 })
  await database()`delete from queue_member where agent_id = ${reader.agentId}`
  expect(await called({ ...reader, queueIds: [] })).toBeUndefined()
})
