import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addQueue, addTeam, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { loadPublicThread } from '#lib/conversation/load-public-thread.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { bookCallback } from './book-callback.ts'
import { SLOT_MS } from './callback.ts'
import { cancelCallback } from './cancel-callback.ts'
import { findCallback } from './find-callback.ts'
import { listSlots } from './list-slots.ts'
import { settleCallback } from './settle-callback.ts'

testDatabase()

const PHONE = '+372 5123 4567'
let widget: Widget
let agent: AddedAgent
let stranger: AddedAgent

beforeAll(async () => {
  const teamId = await addTeam()
  const queueId = await addQueue(teamId)
  await database()`update queue set callback_enabled = true, callback_cap = 3 where id = ${queueId}`
  widget = await addWidget(queueId)
  agent = await addAgent({ teamId, queueIds: [queueId] })
  stranger = await addAgent({ teamId: await addTeam(), queueIds: [] })
})

const actorOf = async ({ sessionId }: AddedAgent) => {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

let slots = 0
/** Half hours that no other test has taken. */
const freeSlot = () => new Date((Math.floor(Date.now() / SLOT_MS) + ++slots) * SLOT_MS).toISOString()

async function wait() {
  const actor = newVisitor(widget)
  const { conversationId } = await openConversation({ actor }, { id: randomUUID() })
  await receiveMessage({ actor }, { id: randomUUID(), conversationId, text: 'hello' })
  return { actor, conversationId }
}

async function book(slotAt = freeSlot()) {
  const { actor, conversationId } = await wait()
  const before = await lineOf(conversationId)
  await bookCallback({ actor }, { conversationId, phone: PHONE, slotAt })
  return { actor, conversationId, since: before?.since, slotAt }
}

const lineOf = async (id: string) => {
  const [row] = await database()`
    select c.state, c.channel, c.preview, w.since, w.units, w.channel as "lineChannel" from conversation c
    left join waiting w on w.conversation_id = c.id where c.id = ${id}`
  return row
}

async function fallDueNow(conversationId: string) {
  await database()`
    update timer set due_at = now() where kind = 'callback.due' and subject_id in (
      select id from callback where conversation_id = ${conversationId} and state = 'booked')`
  await fireTimers()
}

async function takeDue() {
  const booked = await book()
  await fallDueNow(booked.conversationId)
  await acceptConversation({ actor: await actorOf(agent) }, { conversationId: booked.conversationId })
  return booked
}

const endOf = (conversationId: string) =>
  database()`update presence set load_units = 0 where agent_id = ${agent.agentId}`.then(
    () => database()`update callback set state = 'cancelled' where conversation_id = ${conversationId}`,
  )

describe('a call-back', () => {
  it('takes the conversation out of the line until its time, and keeps its place', async () => {
    const { conversationId, since } = await book()
    expect(await lineOf(conversationId)).toMatchObject({
      state: 'parked',
      since: null,
      preview: `Call back ${PHONE}`,
    })
    await fallDueNow(conversationId)
    expect(await lineOf(conversationId)).toMatchObject({
      state: 'waiting',
      since,
      units: 6,
      lineChannel: 'voice',
      channel: 'voice',
    })
    const thread = await loadPublicThread(conversationId, 0)
    expect(thread.messages.at(-1)).toMatchObject({ authorKind: 'system', text: `Call back ${PHONE}` })
    expect(thread.state).toMatchObject({ state: 'waiting', callback: { state: 'due' }, place: null })
  })

  it('is not woken by what the customer writes meanwhile', async () => {
    const { actor, conversationId } = await book()
    await receiveMessage({ actor }, { id: randomUUID(), conversationId, text: 'after lunch, please' })
    await fireTimers()
    expect(await lineOf(conversationId)).toMatchObject({ state: 'parked' })
  })

  it('booked twice is booked once; of another visitor, or of who is served, it is refused', async () => {
    const { actor, conversationId, slotAt } = await book()
    const again = await bookCallback({ actor }, { conversationId, phone: PHONE, slotAt })
    expect(again.booked).toBe(false)
    const asked = { conversationId, phone: PHONE, slotAt }
    await expect(bookCallback({ actor: newVisitor(widget) }, asked)).rejects.toMatchObject({
      code: 'not_found',
    })
    const served = await wait()
    await acceptConversation({ actor: await actorOf(agent) }, { conversationId: served.conversationId })
    const late = { conversationId: served.conversationId, phone: PHONE, slotAt: freeSlot() }
    await expect(bookCallback({ actor: served.actor }, late)).rejects.toMatchObject({ code: 'conflict' })
    await endOf(served.conversationId)
  })

  it.each([
    ['a number that is none', { phone: '12' }, 'phone'],
    ['a number without its country', { phone: '5123 4567' }, 'phone'],
    ['no number', { phone: ' ' }, 'phone'],
    [
      'a time that has gone',
      { slotAt: new Date(Math.floor(Date.now() / SLOT_MS) * SLOT_MS).toISOString() },
      'slotAt',
    ],
    ['a time between the half hours', { slotAt: new Date(Date.now() + 60_001).toISOString() }, 'slotAt'],
    [
      'next week',
      { slotAt: new Date((Math.floor(Date.now() / SLOT_MS) + 336) * SLOT_MS).toISOString() },
      'slotAt',
    ],
  ])('is refused for %s, and the place in line is kept', async (_what, wrong, field) => {
    const { actor, conversationId } = await wait()
    const asked = { conversationId, phone: PHONE, slotAt: freeSlot(), ...wrong }
    await expect(bookCallback({ actor }, asked)).rejects.toMatchObject({ code: 'invalid', field })
    expect(await lineOf(conversationId)).toMatchObject({ state: 'waiting', lineChannel: 'chat' })
  })

  it('of which twenty want the last place goes to exactly as many as there is room for', async () => {
    const slotAt = freeSlot()
    await book(slotAt)
    const all = await Promise.all(Array.from({ length: 20 }, () => wait()))
    const answers = await Promise.allSettled(
      all.map(({ actor, conversationId }) =>
        bookCallback({ actor }, { conversationId, phone: PHONE, slotAt }),
      ),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(refused.every((reason) => reason.code === 'full')).toBe(true)
    const states = await Promise.all(all.map(({ conversationId }) => lineOf(conversationId)))
    expect(states.filter((row) => row?.state === 'waiting' && row.since)).toHaveLength(18)
    const [first] = all
    if (!first) throw new Error('nobody')
    const offered = await listSlots(first.actor, first.conversationId, new Date())
    expect(offered.slots).not.toContain(slotAt)
  })

  it('is taken back into the line at its place, or given up', async () => {
    const kept = await book()
    await cancelCallback({ actor: kept.actor }, { conversationId: kept.conversationId, keepsWaiting: true })
    expect(await lineOf(kept.conversationId)).toMatchObject({
      state: 'waiting',
      since: kept.since,
      lineChannel: 'chat',
    })
    const given = await book()
    await cancelCallback(
      { actor: given.actor },
      { conversationId: given.conversationId, keepsWaiting: false },
    )
    expect(await lineOf(given.conversationId)).toMatchObject({ state: 'abandoned' })
    await fallDueNow(kept.conversationId)
    expect(await lineOf(kept.conversationId)).toMatchObject({ state: 'waiting', lineChannel: 'chat' })
  })
})

describe('who calls back', () => {
  it('sees the number, and says that it was done', async () => {
    const { conversationId } = await takeDue()
    const actor = await actorOf(agent)
    expect(await findCallback(actor, { conversationId })).toMatchObject({
      phone: PHONE,
      state: 'due',
      attempt: 1,
    })
    await settleCallback({ actor }, { conversationId, outcome: 'done' })
    expect(await findCallback(actor, { conversationId })).toMatchObject({ state: 'done' })
    await endOf(conversationId)
  })

  it('tries once more after half an hour, with both hands free, and no third time', async () => {
    const { conversationId } = await takeDue()
    const actor = await actorOf(agent)
    expect(await settleCallback({ actor }, { conversationId, outcome: 'failed' })).toMatchObject({
      again: true,
    })
    const [presence] = await database()`select load_units from presence where agent_id = ${agent.agentId}`
    expect(presence).toEqual({ load_units: 0 })
    expect(await lineOf(conversationId)).toMatchObject({ state: 'parked' })
    await fallDueNow(conversationId)
    await acceptConversation({ actor }, { conversationId })
    expect(await findCallback(actor, { conversationId })).toMatchObject({ attempt: 2 })
    expect(await settleCallback({ actor }, { conversationId, outcome: 'failed' })).toMatchObject({
      again: false,
    })
    expect(await lineOf(conversationId)).toMatchObject({ state: 'active' })
    await endOf(conversationId)
  })

  it('is who holds it, and nobody else may read or settle it', async () => {
    const { conversationId } = await takeDue()
    const actor = await actorOf(stranger)
    await expect(settleCallback({ actor }, { conversationId, outcome: 'done' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(findCallback(actor, { conversationId })).rejects.toMatchObject({ code: 'not_found' })
    await endOf(conversationId)
  })
})
