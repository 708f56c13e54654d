import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { leaveMessage } from '#lib/conversation/leave-message.ts'
import { loadPublicThread } from '#lib/conversation/load-public-thread.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { fireTimers } from '#lib/job/fire-timers.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { expectVisitors } from './expect-visitors.ts'
import { loseVisitor } from './lose-visitor.ts'
import { regainVisitor } from './regain-visitor.ts'

testDatabase()

let widget: Widget
beforeAll(async () => {
  widget = await addWidget(await addQueue(await addTeam()))
})

const call = { actor: system('widget') }

async function wait(isLeft = false) {
  const actor = newVisitor(widget)
  const message = { id: randomUUID(), text: 'hello' }
  const { conversationId } = await openConversation({ actor }, { id: randomUUID(), message, isLeft })
  return { actor, conversationId }
}

async function passGrace() {
  await database()`update timer set due_at = now() where kind = 'visitor.grace'`
  await fireTimers()
}

const endOf = async (id: string) => {
  const [row] = await database()`
    select c.state, c.channel, (select count(*)::int from waiting where conversation_id = c.id) as waiting,
      (select e.data from event e where e.conversation_id = c.id and e.name = 'conversation.abandoned') as said
    from conversation c where c.id = ${id}`
  return row
}

describe('a visitor who is gone', () => {
  it('gives up their place after the grace, and it is said so', async () => {
    const { actor, conversationId } = await wait()
    await loseVisitor(call, { visitorId: actor.visitorId })
    expect(await endOf(conversationId)).toMatchObject({ state: 'waiting' })
    await passGrace()
    expect(await endOf(conversationId)).toEqual({
      state: 'abandoned',
      channel: 'chat',
      waiting: 0,
      said: { by: 'gone' },
    })
  })

  it('keeps it by coming back in time', async () => {
    const { actor, conversationId } = await wait()
    await loseVisitor(call, { visitorId: actor.visitorId })
    await regainVisitor(call, { visitorId: actor.visitorId })
    await passGrace()
    expect(await endOf(conversationId)).toMatchObject({ state: 'waiting', waiting: 1 })
  })

  it('who left a message keeps its place without being there, after a restart too', async () => {
    const { actor, conversationId } = await wait()
    await loseVisitor(call, { visitorId: actor.visitorId })
    await leaveMessage({ actor }, { conversationId })
    await leaveMessage({ actor }, { conversationId })
    const closed = await wait(true)
    await expectVisitors(call, {})
    await loseVisitor(call, { visitorId: actor.visitorId })
    await passGrace()
    for (const id of [conversationId, closed.conversationId]) {
      expect(await endOf(id)).toMatchObject({ state: 'waiting', channel: 'message', waiting: 1 })
      expect((await loadPublicThread(id, 0)).state).toMatchObject({ messageLeft: true, place: null })
    }
  })

  it('is expected back after a restart of the server', async () => {
    const { actor, conversationId } = await wait()
    await expectVisitors(call, {})
    await regainVisitor(call, { visitorId: actor.visitorId })
    const gone = await wait()
    await expectVisitors(call, {})
    await regainVisitor(call, { visitorId: actor.visitorId })
    await passGrace()
    expect(await endOf(conversationId)).toMatchObject({ state: 'waiting' })
    expect(await endOf(gone.conversationId)).toMatchObject({ state: 'abandoned' })
  })
})

it('a message without words, or of another visitor, is not left', async () => {
  const actor = newVisitor(widget)
  const { conversationId } = await openConversation({ actor }, { id: randomUUID() })
  await expect(leaveMessage({ actor }, { conversationId })).rejects.toMatchObject({ code: 'invalid' })
  const stranger = newVisitor(widget)
  await expect(leaveMessage({ actor: stranger }, { conversationId })).rejects.toMatchObject({
    code: 'not_found',
  })
})
