import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { system } from '#lib/actor.ts'
import { endSession } from '#lib/auth/end-session.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { newId } from '#lib/id.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { addNote } from './add-note.ts'
import { completeWrapUp } from './complete-wrap-up.ts'
import { loadEntriesAfter, loadEntriesBefore } from './load-entries.ts'
import { loadThread } from './load-thread.ts'
import { resolveConversation } from './resolve-conversation.ts'
import { saveDraft } from './save-draft.ts'
import { sendMessage } from './send-message.ts'

testDatabase()

let teamId: string
let queueId: string
let customerId: string
let owner: AgentActor
let colleague: AgentActor
let outsider: AgentActor
let conversationId: string

async function agentOf(queueIds: string[], team = teamId): Promise<AgentActor> {
  const { sessionId } = await addAgent({ teamId: team, queueIds, capacityUnits: 1000 })
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

beforeAll(async () => {
  teamId = await addTeam()
  queueId = await addQueue(teamId)
  customerId = await addCustomer()
  owner = await agentOf([queueId])
  colleague = await agentOf([queueId])
  outsider = await agentOf([], await addTeam())
})

beforeEach(async () => {
  conversationId = await addWaiting(queueId, customerId)
  await acceptConversation({ actor: owner }, { conversationId })
})

const say = (text: string, shownSeq = 100, id = newId()) =>
  sendMessage({ actor: owner }, { id, conversationId, text, shownSeq })

describe('sending a reply', () => {
  it('commits the message with the next seq and its event, and clears the draft', async () => {
    await saveDraft({ actor: owner }, { conversationId, kind: 'reply', text: 'Hel' })
    const sent = await say('Hello')
    expect(sent.seq).toBe(3)
    const [entry] = await loadEntriesAfter(conversationId, 2, 10)
    expect(entry).toMatchObject({
      kind: 'message',
      id: sent.id,
      seq: 3,
      text: 'Hello',
      authorName: owner.name,
    })
    expect(await database()`select 1 from draft where conversation_id = ${conversationId}`).toHaveLength(0)
  })

  it('is one message when it is sent twice, also at one instant', async () => {
    const id = newId()
    const answers = await Promise.all([say('Once', 100, id), say('Once', 100, id), say('Once', 100, id)])
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1)
    const rows = await database()`select 1 from message where conversation_id = ${conversationId}`
    expect(rows).toHaveLength(1)
  })

  it('keeps seq dense and the chain of public messages whole when twenty come at one instant', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => say(`Message ${at}`)))
    const entries = await loadEntriesBefore(conversationId, undefined, 100)
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1))
    const links = await database()<{ seq: number; prev: number }[]>`
      select seq, prev_seq as prev from message where conversation_id = ${conversationId} order by seq`
    expect(links.map(({ prev }) => prev)).toEqual([0, ...links.slice(0, -1).map(({ seq }) => seq)])
  })

  it('asks first when a colleague wrote what was not shown, and sends anyway when told to', async () => {
    const id = newId()
    await addNote({ actor: colleague, commandId: id }, { id, conversationId, text: 'Wait, I know more.' })
    await expect(say('Hello', 2)).rejects.toMatchObject({ code: 'unseen' })
    const forced = { id: newId(), conversationId, text: 'Hello', shownSeq: 2, anyway: true }
    await expect(sendMessage({ actor: owner }, forced)).resolves.toMatchObject({ seq: 4 })
  })

  it('is refused to colleague and outsider, and after the session ended', async () => {
    const input = { id: newId(), conversationId, text: 'Hello', shownSeq: 9 }
    await expect(sendMessage({ actor: colleague }, input)).rejects.toMatchObject({ code: 'not_found' })
    await expect(sendMessage({ actor: outsider }, input)).rejects.toMatchObject({ code: 'not_found' })
    const leaver = await agentOf([queueId])
    const own = await addWaiting(queueId, customerId)
    await acceptConversation({ actor: leaver }, { conversationId: own })
    await endSession({ actor: system('test') }, { sessionId: leaver.sessionId })
    await expect(sendMessage({ actor: leaver }, { ...input, conversationId: own })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('keeps hostile and right-to-left text whole, and refuses what is past the limit or empty', async () => {
    const texts = [
      '<script>alert(1)</script>',
      'مرحبا بالعالم',
      '\u202Egnp.exe',
      "'; drop table message; --",
      '👩‍👩‍👧‍👦'.repeat(50),
    ]
    for (const text of texts) await say(text)
    const entries = await loadEntriesAfter(conversationId, 2, 50)
    expect(entries.map((entry) => (entry.kind === 'message' ? entry.text : ''))).toEqual(texts)
    await expect(say('a'.repeat(10_001))).rejects.toMatchObject({ code: 'too_large', field: 'text' })
    await expect(say(' \n ')).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('reading and ending', () => {
  it('shows a thread to its queue and says "not found" to others', async () => {
    await expect(loadThread(colleague, { conversationId })).resolves.toMatchObject({ conversationId })
    await expect(loadThread(outsider, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(loadThread(outsider, { conversationId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('asks for a disposition, then completes once and gives the capacity back', async () => {
    const [before] = await database()`select load_units from presence where agent_id = ${owner.agentId}`
    await resolveConversation({ actor: owner }, { conversationId })
    const wrapUp = { conversationId, dispositionId: null, resolution: 'Done', cause: 'Shop' }
    await expect(completeWrapUp({ actor: owner }, wrapUp)).rejects.toMatchObject({ field: 'dispositionId' })
    const dispositionId = newId()
    await database()`insert into disposition (id, label) values (${dispositionId}, 'Answered')`
    const commandId = newId()
    const promise = { text: 'Call back', dueAt: new Date(Date.now() + 86_400_000).toISOString() }
    await completeWrapUp({ actor: owner, commandId }, { ...wrapUp, dispositionId, promise })
    await completeWrapUp({ actor: owner, commandId }, { ...wrapUp, dispositionId, promise })
    const [after] = await database()`select load_units from presence where agent_id = ${owner.agentId}`
    expect(after?.load_units).toBe((before?.load_units ?? 0) - 2)
    expect(await database()`select 1 from promise where conversation_id = ${conversationId}`).toHaveLength(1)
    const [row] = await database()`select state from conversation where id = ${conversationId}`
    expect(row?.state).toBe('resolved')
  })
})
