import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting, type AddedAgent } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { acceptConversation } from './accept-conversation.ts'

testDatabase()

const RACES = 500

let queueId: string
let customerId: string
let agents: AgentActor[]
let outsider: AgentActor

async function actorOf({ sessionId }: AddedAgent): Promise<AgentActor> {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

beforeAll(async () => {
  const teamId = await addTeam()
  queueId = await addQueue(teamId)
  customerId = await addCustomer()
  const added = await Promise.all(
    Array.from({ length: 10 }, () => addAgent({ teamId, queueIds: [queueId], capacityUnits: 10_000 })),
  )
  agents = await Promise.all(added.map(actorOf))
  outsider = await actorOf(await addAgent({ teamId: await addTeam() }))
})

const codeOf = ({ reason }: { reason: unknown }) => (reason instanceof Problem ? reason.code : reason)

async function race(contenders: number) {
  const id = await addWaiting(queueId, customerId)
  const results = await Promise.allSettled(
    agents.slice(0, contenders).map((actor) => acceptConversation({ actor }, { conversationId: id })),
  )
  const winners = results.filter(({ status }) => status === 'fulfilled')
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [codeOf(result)] : []))
  return { winners: winners.length, codes }
}

describe('accepting from the list', () => {
  it.each([2, 10])(
    'gives one owner in each of 500 races of %i',
    async (contenders) => {
      for (let at = 0; at < RACES; at++) {
        const { winners, codes } = await race(contenders)
        expect(winners).toBe(1)
        expect(codes).toEqual(Array.from({ length: contenders - 1 }, () => 'taken'))
      }
      const [wrong] = await database()`
        select count(*)::int as count from conversation c where c.queue_id = ${queueId} and (
          c.state <> 'active' or c.assignee_id is null
          or (select count(*) from assignment a where a.conversation_id = c.id) <> 1
          or exists (select 1 from waiting w where w.conversation_id = c.id)
          or c.seq <> (select count(*) from event e where e.conversation_id = c.id and e.seq is not null))`
      expect(wrong?.count).toBe(0)
      const drift = await database()`
        select p.agent_id from presence p where p.load_units <>
          2 * (select count(*) from conversation c where c.assignee_id = p.agent_id and c.state = 'active')`
      expect(drift).toHaveLength(0)
    },
    300_000,
  )

  it('looks like "not found" to somebody of another team', async () => {
    const id = await addWaiting(queueId, customerId)
    await expect(acceptConversation({ actor: outsider }, { conversationId: id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(acceptConversation({ actor: outsider }, { conversationId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is refused at capacity, and nothing moves', async () => {
    const teamId = await addTeam()
    const own = await addQueue(teamId)
    const actor = await actorOf(await addAgent({ teamId, queueIds: [own], capacityUnits: 3 }))
    const [first, second] = [await addWaiting(own, customerId), await addWaiting(own, customerId)]
    await acceptConversation({ actor }, { conversationId: first })
    await expect(acceptConversation({ actor }, { conversationId: second })).rejects.toMatchObject({
      code: 'full',
    })
    const [row] = await database()`select state from conversation where id = ${second}`
    expect(row?.state).toBe('waiting')
  })

  it('has one effect and one answer when the same command comes twice at once', async () => {
    const id = await addWaiting(queueId, customerId)
    const call = { actor: agents[0] ?? outsider, commandId: newId() }
    const answers = await Promise.all([
      acceptConversation(call, { conversationId: id }),
      acceptConversation(call, { conversationId: id }),
    ])
    expect(answers[0]).toEqual(answers[1])
    const [row] = await database()`
      select count(*)::int as count from event where conversation_id = ${id} and name = 'conversation.assigned'`
    expect(row?.count).toBe(1)
  })
})
