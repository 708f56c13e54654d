import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { leaveConversation } from '#lib/routing/leave-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { loadPublicThread } from './load-public-thread.ts'
import { openConversation } from './open-conversation.ts'
import { loadPublicState } from './public-view.ts'

testDatabase()

let widget: Widget

beforeAll(async () => {
  widget = await addWidget(await addQueue(await addTeam()))
})

const opening = (text?: string) => ({
  id: randomUUID(),
  name: 'Mart Kask',
  email: 'Mart@Example.org',
  ...(text ? { message: { id: randomUUID(), text } } : {}),
})

const countOf = async (actor: VisitorActor) => {
  const [row] = await database()<{ open: number; all: number }[]>`
    select count(*)::int as all, count(*) filter (where state = 'waiting')::int as open
    from conversation where visitor_id = ${actor.visitorId}`
  return row
}

describe('opening a conversation', () => {
  it('puts it into the queue with its first message, its event and its touchpoint', async () => {
    const actor = newVisitor(widget)
    const input = opening('Where is my order 48213?')
    expect(await openConversation({ actor }, input)).toEqual({ conversationId: input.id, opened: true })
    const [row] = await database()`
      select c.state, c.queue_id as "queueId", w.units, c.unread, u.name, i.type, i.value, i.verified_by as "verifiedBy",
        t.kind, t.department
      from conversation c join waiting w on w.conversation_id = c.id join customer u on u.id = c.customer_id
        join identifier i on i.customer_id = u.id join touchpoint t on t.conversation_id = c.id
      where c.id = ${input.id}`
    expect(row).toEqual({
      state: 'waiting',
      queueId: widget.queueId,
      units: 2,
      unread: 1,
      name: 'Mart Kask',
      type: 'email',
      value: 'mart@example.org',
      verifiedBy: null,
      kind: 'chat',
      department: 'support',
    })
    const events =
      await database()`select seq, name from event where conversation_id = ${input.id} order by seq`
    expect(events).toEqual([
      { seq: 1, name: 'conversation.opened' },
      { seq: 2, name: 'message.received' },
    ])
    const { messages } = await loadPublicThread(input.id, 0)
    expect(messages).toMatchObject([{ id: input.message?.id, seq: 2, prevSeq: 0 }])
  })

  it('twice by the same id, or at once in ten tabs, is one conversation', async () => {
    const actor = newVisitor(widget)
    const input = opening('hello')
    await openConversation({ actor }, input)
    expect(await openConversation({ actor }, input)).toEqual({ conversationId: input.id, opened: false })
    const tabs = newVisitor(widget)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => openConversation({ actor: tabs }, opening('hello'))),
    )
    expect(new Set(answers.map(({ conversationId }) => conversationId)).size).toBe(1)
    expect(answers.filter(({ opened }) => opened)).toHaveLength(1)
    expect(await countOf(tabs)).toEqual({ all: 1, open: 1 })
  })

  it('keeps an anonymous visitor the same customer when they come again', async () => {
    const actor = newVisitor(widget)
    const first = await openConversation({ actor }, opening())
    await leaveConversation({ actor }, first)
    const second = await openConversation({ actor }, { ...opening(), name: 'Someone Else' })
    const rows = await database()`
      select distinct customer_id, (select count(*)::int from identifier i where i.customer_id = c.customer_id) as claims
      from conversation c where id in (${first.conversationId}, ${second.conversationId})`
    expect(rows).toMatchObject([{ claims: 1 }])
  })

  it('belongs to the customer whom the shop signed for, whatever else is typed', async () => {
    const customerId = await addCustomer('Elin Tamm')
    const actor: VisitorActor = { ...newVisitor(widget), customerId, verified: true }
    const { conversationId } = await openConversation({ actor }, opening())
    const [row] =
      await database()`select customer_id as "customerId" from conversation where id = ${conversationId}`
    expect(row).toEqual({ customerId })
    expect(await database()`select 1 from identifier where customer_id = ${customerId}`).toHaveLength(0)
  })

  it("doesn't give another's conversation for its id", async () => {
    const theirs = await openConversation({ actor: newVisitor(widget) }, opening())
    await expect(
      openConversation({ actor: newVisitor(widget) }, { id: theirs.conversationId }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([
    ['name', { name: 'n'.repeat(201) }, 'too_large'],
    ['email', { email: `${'e'.repeat(320)}@example.org` }, 'too_large'],
    ['email', { email: 'not an address' }, 'invalid'],
    ['message.text', { message: { id: randomUUID(), text: 'm'.repeat(10_001) } }, 'too_large'],
  ])('refuses a %s past its limit and keeps nothing', async (field, part, code) => {
    const actor = newVisitor(widget)
    const refused = openConversation({ actor }, { ...opening(), ...part })
    await expect(refused).rejects.toMatchObject({ code, field })
    expect(await countOf(actor)).toEqual({ all: 0, open: 0 })
  })
})

describe('the place in the queue', () => {
  it('counts who came before, and says honestly when nobody is at work', async () => {
    const teamId = await addTeam()
    const queueId = await addQueue(teamId)
    const own = await addWidget(queueId)
    const ids = []
    for (let at = 0; at < 3; at++)
      ids.push((await openConversation({ actor: newVisitor(own) }, opening())).conversationId)
    const states = await Promise.all(ids.map((id) => loadPublicState(id)))
    expect(states.map(({ place }) => place)).toEqual([1, 2, 3])
    expect(states[2]).toMatchObject({ state: 'waiting', available: false, waitRange: null })
    await addAgent({ teamId, queueIds: [queueId], capacityUnits: 4 })
    const [first, , third] = await Promise.all(ids.map((id) => loadPublicState(id)))
    expect(first).toMatchObject({ available: true, waitRange: { lowMinutes: 0, highMinutes: 1 } })
    expect(third).toMatchObject({ available: true, waitRange: null })
  })
})
