import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addQueue, addTeam, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { system, type VisitorActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { acceptConversation } from './accept-conversation.ts'
import { leaveConversation } from './leave-conversation.ts'
import { reserveNext } from './reserve-next.ts'

testDatabase()

let widget: Widget
let agent: AddedAgent

beforeAll(async () => {
  const teamId = await addTeam()
  const queueId = await addQueue(teamId)
  widget = await addWidget(queueId)
  agent = await addAgent({ teamId, queueIds: [queueId] })
})

async function open(): Promise<{ actor: VisitorActor; conversationId: string }> {
  const actor = newVisitor(widget)
  const { conversationId } = await openConversation({ actor }, { id: randomUUID() })
  return { actor, conversationId }
}

const stateOf = async (conversationId: string) => {
  const [row] = await database()`
    select c.state, c.ended_by as "endedBy", (select count(*)::int from waiting w where w.conversation_id = c.id) as waiting,
      (select string_agg(e.name, ' ' order by e.seq) from event e where e.conversation_id = c.id and e.seq > 1) as events,
      (select p.load_units from presence p where p.agent_id = ${agent.agentId}) as load
    from conversation c where c.id = ${conversationId}`
  return row
}

async function acceptIt(conversationId: string) {
  const actor = await loadActor(agent.sessionId)
  if (!actor) throw new Error('no actor')
  await acceptConversation({ actor }, { conversationId })
}

describe('a customer who leaves', () => {
  it('while waiting takes the reservation along and frees the agent', async () => {
    const { actor, conversationId } = await open()
    await reserveNext({ actor: system('routing') }, {})
    expect((await stateOf(conversationId))?.load).toBe(2)
    await leaveConversation({ actor }, { conversationId })
    expect(await stateOf(conversationId)).toEqual({
      state: 'abandoned',
      endedBy: 'customer',
      waiting: 0,
      events: 'conversation.abandoned',
      load: 0,
    })
    expect(await database()`select state from reservation where conversation_id = ${conversationId}`).toEqual(
      [{ state: 'cancelled' }],
    )
  })

  it('while served leaves the agent to wrap up, once', async () => {
    const { actor, conversationId } = await open()
    await acceptIt(conversationId)
    await leaveConversation({ actor }, { conversationId })
    await leaveConversation({ actor }, { conversationId })
    expect(await stateOf(conversationId)).toMatchObject({
      state: 'wrap_up',
      endedBy: 'customer',
      events: 'conversation.assigned conversation.ended',
    })
  })

  it('is the only one who can', async () => {
    const { conversationId } = await open()
    await expect(leaveConversation({ actor: newVisitor(widget) }, { conversationId })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await stateOf(conversationId)).toMatchObject({ state: 'waiting', waiting: 1 })
  })

  it('at the instant of an accept ends in one of the two ways, whole', async () => {
    for (let round = 0; round < 40; round++) {
      const { actor, conversationId } = await open()
      await Promise.allSettled([leaveConversation({ actor }, { conversationId }), acceptIt(conversationId)])
      const [row] = await database()`
        select c.state, (select count(*)::int from assignment a where a.conversation_id = c.id) as owners,
          (select count(*)::int from waiting w where w.conversation_id = c.id) as waiting,
          (select count(*)::int from event e where e.conversation_id = c.id and e.seq is not null) = c.seq as dense
        from conversation c where c.id = ${conversationId}`
      expect([
        { state: 'abandoned', owners: 0, waiting: 0, dense: true },
        { state: 'wrap_up', owners: 1, waiting: 0, dense: true },
      ]).toContainEqual(row)
      await database()`update presence set load_units = 0 where agent_id = ${agent.agentId}`
    }
  })
})
