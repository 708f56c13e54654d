import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue, addWaiting } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { newId } from '#lib/id.ts'
import { reassignConversation, takeOverConversation } from './reassign-conversation.ts'
import { reassignMany } from './reassign-many.ts'
import { actorFor, addFloor, addHeld, auditOf, eventsOf, type TestFloor } from './testing-floor.ts'

testDatabase()

let floor: TestFloor
beforeAll(async () => void (floor = await addFloor()))

async function place(conversationId: string) {
  const [row] = await database()`
    select c.state, c.assignee_id as "agentId", c.queue_id as "queueId", 
      abs(extract(epoch from c.waiting_since - c.opened_at)) <= 0.001 as "wholeAge",
      (select count(*)::int from waiting w where w.conversation_id = c.id and w.queue_id = c.queue_id) as waits,
      (select count(*)::int from assignment a where a.conversation_id = c.id and a.ended_at is null) as owners
    from conversation c where c.id = ${conversationId}`
  return row
}

const loads = async () => {
  const wrong = await database()`
    select p.agent_id from presence p where p.load_units <> coalesce((select sum(c.units) from conversation c
      where c.assignee_id = p.agent_id and c.state in ('active','wrap_up')), 0)`
  expect(wrong).toHaveLength(0)
}

describe('reassigning', () => {
  it('moves it to somebody of the queue or back to a queue with its age, and says where it was', async () => {
    const { supervisor: actor, holder, colleague, queueId, teamId } = floor
    const conversationId = await addHeld(floor)
    const other = await addQueue(teamId)
    await expect(
      reassignConversation({ actor }, { conversationId, agentId: colleague.agentId }),
    ).resolves.toEqual({
      conversationId,
      agentId: colleague.agentId,
      from: { agentId: holder.agentId, queueId },
    })
    expect(await place(conversationId)).toMatchObject({
      state: 'active',
      agentId: colleague.agentId,
      owners: 1,
    })

    const steering = { ...actor, scopeQueueIds: [...actor.scopeQueueIds, other] }
    await reassignConversation({ actor: steering }, { conversationId, queueId: other })
    expect(await place(conversationId)).toEqual({
      state: 'waiting',
      agentId: null,
      queueId: other,
      wholeAge: true,
      waits: 1,
      owners: 0,
    })
    expect(await auditOf(conversationId, 'conversation.requeued')).toMatchObject([
      { old: { assigneeId: colleague.agentId, queueId }, new: { assigneeId: null, queueId: other } },
    ])
    await loads()
  })

  it('asks twice before it gives anything to somebody offline', async () => {
    const { supervisor: actor, teamId, queueId } = floor
    const conversationId = await addHeld(floor)
    const { agentId } = await actorFor({ teamId, queueIds: [queueId], state: 'offline' })
    const once = reassignConversation({ actor }, { conversationId, agentId })
    await expect(once).rejects.toMatchObject({ code: 'conflict', field: 'anyway' })
    await reassignConversation({ actor }, { conversationId, agentId, anyway: true })
    expect(await place(conversationId)).toMatchObject({ agentId })
  })

  it('is refused to outsiders, to people and queues elsewhere, and without a target', async () => {
    const { supervisor: actor, colleague, otherAgent, otherSupervisor, manager } = floor
    const conversationId = await addHeld(floor)
    const to = { conversationId, agentId: colleague.agentId }
    for (const outsider of [otherAgent, otherSupervisor])
      await expect(reassignConversation({ actor: outsider }, to)).rejects.toMatchObject({ code: 'not_found' })
    for (const reader of [floor.holder, manager])
      await expect(reassignConversation({ actor: reader }, to)).rejects.toMatchObject({ code: 'forbidden' })
    for (const wrong of [
      { agentId: otherAgent.agentId },
      { queueId: otherAgent.queueIds[0] },
      {},
      { agentId: colleague.agentId, queueId: floor.queueId },
    ])
      await expect(reassignConversation({ actor }, { conversationId, ...wrong })).rejects.toMatchObject({
        code: 'invalid',
      })
    expect(await place(conversationId)).toMatchObject({ agentId: floor.holder.agentId })
  })
})

describe('reassigning many', () => {
  it('says of each what came of it, has one effect for one command, and is put back by what it said', async () => {
    const { supervisor: actor, holder, teamId, queueId, customerId } = floor
    const { agentId } = await actorFor({ teamId, queueIds: [queueId], capacityUnits: 4 })
    const held = await addHeld(floor)
    const waiting = await addWaiting(queueId, customerId)
    const late = await addHeld(floor)
    const call = { actor, commandId: newId() }
    const input = { conversationIds: [held, waiting, late, held, newId()], agentId }
    const { results } = await reassignMany(call, input)
    expect(results.map(({ outcome }) => outcome)).toEqual(['moved', 'moved', 'full', 'gone'])
    expect(results.map(({ from }) => from)).toEqual([
      { agentId: holder.agentId, queueId },
      { agentId: null, queueId },
      null,
      null,
    ])
    expect(await reassignMany(call, input)).toEqual({ results })
    expect(await eventsOf(held, 'conversation.assigned')).toHaveLength(2)

    await reassignMany({ actor }, { conversationIds: [held], agentId: holder.agentId })
    await reassignMany({ actor }, { conversationIds: [waiting], queueId })
    expect(await place(held)).toMatchObject({ agentId: holder.agentId, owners: 1 })
    expect(await place(waiting)).toMatchObject({ state: 'waiting', wholeAge: true, waits: 1 })
    await loads()
  })

  it('moves nothing for outsiders, and asks before somebody offline', async () => {
    const { teamId, queueId } = floor
    const conversationId = await addHeld(floor)
    const { agentId } = await actorFor({ teamId, queueIds: [queueId], state: 'offline' })
    const input = { conversationIds: [conversationId], agentId }
    for (const actor of [floor.otherAgent, floor.otherSupervisor, floor.manager, floor.holder])
      expect((await reassignMany({ actor }, input)).results).toMatchObject([{ outcome: 'gone', from: null }])
    expect((await reassignMany({ actor: floor.supervisor }, input)).results).toMatchObject([
      { outcome: 'offline' },
    ])
    await expect(
      reassignMany({ actor: floor.supervisor }, { ...input, conversationIds: [] }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

it('gives one owner in a race of taking over and reassigning', async () => {
  const { supervisor, colleague } = floor
  const second = await actorFor({ teamId: floor.teamId, role: 'supervisor', capacityUnits: 60 })
  for (let at = 0; at < 20; at++) {
    const conversationId = await addHeld(floor)
    await Promise.allSettled([
      takeOverConversation({ actor: supervisor }, { conversationId }),
      takeOverConversation({ actor: second }, { conversationId }),
      reassignConversation({ actor: supervisor }, { conversationId, agentId: colleague.agentId }),
      reassignConversation({ actor: second }, { conversationId, queueId: floor.queueId }),
    ])
    const now = await place(conversationId)
    expect(now?.state === 'active' ? now.owners : now?.waits).toBe(1)
    await reassignMany({ actor: supervisor }, { conversationIds: [conversationId], queueId: floor.queueId })
  }
  await loads()
})
