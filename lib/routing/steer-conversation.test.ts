import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { loadEntriesAfter } from '#lib/conversation/load-entries.ts'
import { loadPublicThread } from '#lib/conversation/load-public-thread.ts'
import { loadWhisper } from '#lib/conversation/load-whisper.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import { newId } from '#lib/id.ts'
import { addParticipant } from './add-participant.ts'
import { endAllWatches } from './end-all-watches.ts'
import { endParticipations } from './end-participations.ts'
import { joinConversation } from './join-conversation.ts'
import { takeOverConversation } from './reassign-conversation.ts'
import { sendWhisper } from './send-whisper.ts'
import { startWatching } from './start-watching.ts'
import { stopWatching } from './stop-watching.ts'
import { addFloor, addHeld, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'

testDatabase()

let floor: TestFloor
beforeAll(async () => void (floor = await addFloor()))

const inIt = async (conversationId: string) => {
  const rows = await database()<{ agentId: string; role: string }[]>`
    select agent_id as "agentId", role from participant
    where conversation_id = ${conversationId} and left_at is null order by role`
  return rows.map(({ agentId, role }) => [agentId, role])
}

/** Nobody but a supervisor of the queue: the other's agent and supervisor see nothing there at all. */
async function refusesOutsiders(conversationId: string, ask: (actor: AgentActor) => Promise<unknown>) {
  for (const actor of [floor.otherAgent, floor.otherSupervisor])
    await expect(ask(actor)).rejects.toMatchObject({ code: 'not_found' })
  for (const actor of [floor.colleague, floor.manager])
    await expect(ask(actor)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await inIt(conversationId)).toEqual([])
}

describe('watching', () => {
  it('takes no place in the thread, says who watched whom, and ends once', async () => {
    const { supervisor, holder } = floor
    const conversationId = await addHeld(floor)
    const call = { actor: supervisor, commandId: newId() }
    await startWatching(call, { conversationId })
    await startWatching(call, { conversationId })
    await startWatching({ actor: supervisor }, { conversationId })
    expect(await inIt(conversationId)).toEqual([[supervisor.agentId, 'watching']])
    expect(await eventsOf(conversationId, 'watch.started')).toMatchObject([{ seq: null }])
    expect(await auditOf(conversationId, 'watch.started')).toMatchObject([
      { actorId: supervisor.agentId, new: { watcherId: supervisor.agentId, assigneeId: holder.agentId } },
    ])
    expect(await stopWatching({ actor: supervisor }, { conversationId })).toMatchObject({ ended: true })
    expect(await stopWatching({ actor: supervisor }, { conversationId })).toMatchObject({ ended: false })
    expect(await inIt(conversationId)).toEqual([])
    expect(await auditOf(conversationId, 'watch.ended')).toHaveLength(1)
    expect(await loadEntriesAfter(conversationId, 2, 10)).toEqual([])
  })

  it('is refused to outsiders, of what is over, and of what is one’s own', async () => {
    const conversationId = await addHeld(floor)
    await refusesOutsiders(conversationId, (actor) => startWatching({ actor }, { conversationId }))
    await takeOverConversation({ actor: floor.supervisor }, { conversationId })
    const again = startWatching({ actor: floor.supervisor }, { conversationId })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    await resolveConversation({ actor: floor.supervisor }, { conversationId })
    const over = startWatching({ actor: floor.supervisor }, { conversationId })
    await expect(over).rejects.toMatchObject({ code: 'conflict' })
  })

  it('ends when the customer is gone, when the watcher takes over, and after a start of the server', async () => {
    const { supervisor: actor, holder } = floor
    const [gone, taken, left] = [await addHeld(floor), await addHeld(floor), await addHeld(floor)]
    for (const conversationId of [gone, taken, left]) await startWatching({ actor }, { conversationId })
    await resolveConversation({ actor: holder }, { conversationId: gone })
    const [ended] = await eventsOf(gone, 'conversation.ended')
    await endParticipations(event(gone, 'conversation.ended'))
    expect(ended).toBeDefined()
    expect(await inIt(gone)).toEqual([])
    await takeOverConversation({ actor }, { conversationId: taken })
    expect(await inIt(taken)).toEqual([])
    await endAllWatches({ actor: system('start') }, {})
    expect(await inIt(left)).toEqual([])
  })
})

const event = (conversationId: string, name: 'conversation.ended' | 'conversation.resolved') => ({
  id: 1,
  name,
  at: new Date(),
  seq: null,
  actorKind: 'system' as const,
  actorId: null,
  conversationId,
})

describe('a whisper', () => {
  const text = 'Offer them the return label.'
  const whisper = (actor: AgentActor, conversationId: string, id = newId()) =>
    sendWhisper({ actor }, { id, conversationId, text })

  it('is for who holds it and supervisors: neither in the thread of others nor with the customer', async () => {
    const { supervisor, holder, colleague, manager, otherAgent, otherSupervisor } = floor
    const conversationId = await addHeld(floor)
    await database().begin((tx) => addParticipant(tx, conversationId, otherAgent.agentId, 'consulted'))
    const id = newId()
    const first = await whisper(supervisor, conversationId, id)
    expect(await whisper(supervisor, conversationId, id)).toEqual(first)

    const told = await loadEntriesAfter(conversationId, 2, 10)
    expect(told).toEqual([{ kind: 'whisper', id, seq: 3, at: expect.any(String) }])
    for (const actor of [holder, supervisor, manager])
      expect(await loadWhisper(actor, { id })).toMatchObject({ text, authorId: supervisor.agentId })
    for (const actor of [colleague, otherAgent, otherSupervisor])
      await expect(loadWhisper(actor, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect(JSON.stringify(await loadPublicThread(conversationId, 0))).not.toContain('return label')
    expect(await auditOf(conversationId, 'whisper.sent')).toHaveLength(1)
    const unseen = sendMessage(
      { actor: holder },
      { id: newId(), conversationId, text: 'One moment', shownSeq: 2 },
    )
    await expect(unseen).rejects.toMatchObject({ code: 'unseen' })
  })

  it('is refused to outsiders, without text, and where nobody would hear it', async () => {
    const conversationId = await addHeld(floor)
    await refusesOutsiders(conversationId, (actor) => whisper(actor, conversationId))
    const empty = sendWhisper({ actor: floor.supervisor }, { id: newId(), conversationId, text: ' ' })
    await expect(empty).rejects.toMatchObject({ code: 'invalid', field: 'text' })
    const waiting = await addWaiting(floor.queueId, floor.customerId)
    await expect(whisper(floor.supervisor, waiting)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('joining', () => {
  const say = (actor: AgentActor, conversationId: string, words = 'I am Ines, let me help.') =>
    sendMessage({ actor }, { id: randomUUID(), conversationId, text: words, shownSeq: 0, anyway: true })

  it('lets a supervisor answer beside the owner, who keeps it, until the end', async () => {
    const { supervisor, holder } = floor
    const conversationId = await addHeld(floor)
    await expect(say(supervisor, conversationId)).rejects.toMatchObject({ code: 'not_found' })
    await startWatching({ actor: supervisor }, { conversationId })
    await expect(say(supervisor, conversationId)).rejects.toMatchObject({ code: 'not_found' })

    const call = { actor: supervisor, commandId: newId() }
    await joinConversation(call, { conversationId })
    await joinConversation(call, { conversationId })
    await joinConversation({ actor: supervisor }, { conversationId })
    expect(await eventsOf(conversationId, 'participant.joined')).toMatchObject([
      { agentId: supervisor.agentId, data: { role: 'joined' } },
    ])
    expect(await auditOf(conversationId, 'conversation.joined')).toHaveLength(1)
    await say(supervisor, conversationId)
    await say(holder, conversationId, 'Thank you.')
    expect((await loadPublicThread(conversationId, 0)).messages.map(({ text }) => text)).toEqual([
      'I am Ines, let me help.',
      'Thank you.',
    ])
    const [row] =
      await database()`select assignee_id as owner, seq from conversation where id = ${conversationId}`
    expect(row).toEqual({ owner: holder.agentId, seq: 5 })

    await resolveConversation({ actor: holder }, { conversationId })
    await expect(say(supervisor, conversationId)).rejects.toMatchObject({ code: 'not_found' })
    await endParticipations(event(conversationId, 'conversation.ended'))
    expect(await inIt(conversationId)).toEqual([])
    expect(await eventsOf(conversationId, 'participant.left')).toHaveLength(1)
  })

  it('is refused to outsiders and where nobody answers yet', async () => {
    const conversationId = await addHeld(floor)
    await refusesOutsiders(conversationId, (actor) => joinConversation({ actor }, { conversationId }))
    const waiting = await addWaiting(floor.queueId, floor.customerId)
    const early = joinConversation({ actor: floor.supervisor }, { conversationId: waiting })
    await expect(early).rejects.toMatchObject({ code: 'conflict' })
  })
})
