import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { leaveConversation } from '#lib/routing/leave-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { loadPublicMessages, loadPublicThread } from './load-public-thread.ts'
import { openConversation } from './open-conversation.ts'
import { receiveMessage } from './receive-message.ts'

testDatabase()

const STRINGS = new URL('../../../shared/data/strings/naughty-strings.json', import.meta.url)

let widget: Widget

beforeAll(async () => {
  widget = await addWidget(await addQueue(await addTeam()))
})

async function open(): Promise<{ actor: VisitorActor; conversationId: string }> {
  const actor = newVisitor(widget)
  const { conversationId } = await openConversation({ actor }, { id: randomUUID(), name: 'Mart' })
  return { actor, conversationId }
}

const eventsOf = (conversationId: string) => database()`
  select seq, name, subject_id as "subjectId" from event where conversation_id = ${conversationId} order by seq`

describe("a customer's message", () => {
  it('is kept with its event, its counters and its link in the public chain', async () => {
    const { actor, conversationId } = await open()
    const [one, two] = [randomUUID(), randomUUID()]
    const first = await receiveMessage({ actor }, { id: one, conversationId, text: ' My kettle\n\nleaks ' })
    const second = await receiveMessage({ actor }, { id: two, conversationId, text: 'a lot' })
    expect([first.seq, second.seq]).toEqual([2, 3])
    expect(await loadPublicMessages(conversationId, 0)).toMatchObject([
      { id: one, seq: 2, prevSeq: 0, text: ' My kettle\n\nleaks ' },
      { id: two, seq: 3, prevSeq: 2, text: 'a lot' },
    ])
    expect(await eventsOf(conversationId)).toMatchObject([
      { seq: 1, name: 'conversation.opened' },
      { seq: 2, name: 'message.received', subjectId: one },
      { seq: 3, name: 'message.received', subjectId: two },
    ])
    const [row] = await database()`
      select unread, preview, preview_from as "from", public_seq as "publicSeq", reply_due_since is not null as due
      from conversation where id = ${conversationId}`
    expect(row).toEqual({ unread: 2, preview: 'a lot', from: 'customer', publicSeq: 3, due: true })
  })

  it('is kept without the card number and the code in it, also when they come in parts', async () => {
    const { actor, conversationId } = await open()
    const say = (text: string) => receiveMessage({ actor }, { id: randomUUID(), conversationId, text })
    await say('Take 4111 1111 1111 1111, cvv 123')
    await say('or the other one: 5555 5555')
    await say('5555 4444')
    const kept = await database()`
      select m.text, c.preview from message m join conversation c on c.id = m.conversation_id
      where c.id = ${conversationId} order by m.seq`
    expect(kept.map(({ text }) => String(text))).toEqual([
      'Take •••• 1111, cvv •••',
      'or the other one: 5555 5555',
      '•••• ••••',
    ])
    expect(kept[0]?.preview).toBe('•••• ••••')
  })

  it('sent twenty times at once is one message, with one answer', async () => {
    const { actor, conversationId } = await open()
    const message = { id: randomUUID(), conversationId, text: 'once' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => receiveMessage({ actor }, message)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await loadPublicMessages(conversationId, 0)).toHaveLength(1)
    expect(await eventsOf(conversationId)).toHaveLength(2)
  })

  it('keeps its place when fifty come at once: dense, chained, none lost', async () => {
    const { actor, conversationId } = await open()
    const ids = Array.from({ length: 50 }, () => randomUUID())
    await Promise.all(ids.map((id) => receiveMessage({ actor }, { id, conversationId, text: id })))
    const messages = await loadPublicMessages(conversationId, 0)
    expect(messages.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 2))
    expect(messages.map(({ prevSeq }) => prevSeq)).toEqual([
      0,
      ...messages.slice(0, -1).map(({ seq }) => seq),
    ])
    expect(messages.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  })

  it("is refused like one that doesn't exist when the conversation is another's", async () => {
    const { conversationId } = await open()
    const message = { id: randomUUID(), conversationId, text: 'let me in' }
    const refusal = { code: 'not_found' }
    await expect(receiveMessage({ actor: newVisitor(widget) }, message)).rejects.toMatchObject(refusal)
    const nowhere = { ...message, conversationId: randomUUID() }
    await expect(receiveMessage({ actor: newVisitor(widget) }, nowhere)).rejects.toMatchObject(refusal)
    expect(await loadPublicMessages(conversationId, 0)).toEqual([])
  })

  it("does not answer with another's message for a guessed id", async () => {
    const theirs = await open()
    const mine = await open()
    const id = randomUUID()
    await receiveMessage(
      { actor: theirs.actor },
      { id, conversationId: theirs.conversationId, text: 'private' },
    )
    const guess = { id, conversationId: mine.conversationId, text: 'guess' }
    await expect(receiveMessage({ actor: mine.actor }, guess)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('after the end is refused by name, and nothing is opened in silence', async () => {
    const { actor, conversationId } = await open()
    await leaveConversation({ actor }, { conversationId })
    const late = { id: randomUUID(), conversationId, text: 'one more thing' }
    await expect(receiveMessage({ actor }, late)).rejects.toMatchObject({ code: 'conflict' })
    const [{ count } = { count: 0 }] = await database()<{ count: number }[]>`
      select count(*)::int as count from conversation where visitor_id = ${actor.visitorId}`
    expect(count).toBe(1)
  })

  it('holds 10,000 characters and says so past that', async () => {
    const { actor, conversationId } = await open()
    const send = (text: string) => receiveMessage({ actor }, { id: randomUUID(), conversationId, text })
    await send('é'.repeat(10_000))
    await expect(send('a'.repeat(10_001))).rejects.toMatchObject({ code: 'too_large', field: 'text' })
    await expect(send(' \n ')).rejects.toMatchObject({ code: 'invalid' })
    expect((await loadPublicMessages(conversationId, 0)).map(({ text }) => text.length)).toEqual([10_000])
  })

  it.skipIf(!existsSync(STRINGS))('keeps every hostile string whole (skipped: no data)', async () => {
    const { actor, conversationId } = await open()
    const hostile = readStrings().filter((text) => text.trim() !== '')
    for (const text of hostile) await receiveMessage({ actor }, { id: randomUUID(), conversationId, text })
    const kept = await loadPublicMessages(conversationId, 0, 10_000)
    expect(kept.map(({ text }) => text)).toEqual(hostile.map((text) => text.replaceAll('\u0000', '')))
  })
})

describe('who comes back', () => {
  it('gets exactly what was missed, and a page when nothing is known', async () => {
    const { actor, conversationId } = await open()
    for (let at = 1; at <= 250; at++)
      await receiveMessage({ actor }, { id: randomUUID(), conversationId, text: `line ${at}` })
    const missed = await loadPublicThread(conversationId, 240)
    expect(missed).toMatchObject({ kind: 'missed', hasEarlier: false })
    expect(missed.messages.map(({ seq }) => seq)).toEqual([
      241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251,
    ])
    const fresh = await loadPublicThread(conversationId, 0)
    expect(fresh).toMatchObject({ kind: 'snapshot', hasEarlier: true })
    expect(fresh.messages).toHaveLength(200)
    expect((await loadPublicThread(conversationId, 99_999)).kind).toBe('snapshot')
  })
})

/** The file is a list of strings, by its documentation. */
const readStrings = () => JSON.parse(readFileSync(STRINGS, 'utf8')) as string[]
