import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { newId } from '#lib/id.ts'

const UNITS = 2
const ENDLESS = 1_000_000_000

/** A team's queue with people who never run out of room, and a supervisor. */
export interface Place {
  queueId: string
  customerId: string
  people: AgentActor[]
  supervisor: AgentActor
}

export async function makePlace(people: number): Promise<Place> {
  const teamId = await addTeam()
  const queueId = await addQueue(teamId)
  const customerId = await addCustomer()
  const add = async (role: string) => {
    const { sessionId } = await addAgent({ teamId, queueIds: [queueId], role, capacityUnits: ENDLESS })
    return actorOf(sessionId)
  }
  const actors: AgentActor[] = []
  for (let at = 0; at < people; at++) actors.push(await add('agent'))
  return { queueId, customerId, people: actors, supervisor: await add('supervisor') }
}

export async function actorOf(sessionId: string): Promise<AgentActor> {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The session is gone.')
  return actor
}

/** So many conversations that wait, each with its event of opening. */
export async function addWaitingMany({ queueId, customerId }: Place, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await database()`
    with made as (
      insert into conversation (id, customer_id, queue_id, state, waiting_since, units, seq)
      select id, ${customerId}, ${queueId}, 'waiting', now(), ${UNITS}, 1 from unnest(${ids}::uuid[]) as id returning id),
    told as (
      insert into event (name, actor_kind, conversation_id, seq, customer_id, queue_id)
      select 'conversation.opened', 'system', id, 1, ${customerId}::uuid, ${queueId}::uuid from made)
    insert into waiting (conversation_id, queue_id, since, units) select id, ${queueId}, now(), ${UNITS} from made`
  return ids
}

/** Holds each for the agent until a moment that is over at once. */
export async function reserveOverdue(ids: readonly string[], agentId: string) {
  const reservations = ids.map(() => newId())
  await database().begin(async (tx) => {
    await tx`
      insert into reservation (id, conversation_id, agent_id, units, expires_at)
      select r.id, r.conversation_id, ${agentId}, ${UNITS}, now()
      from unnest(${reservations}::uuid[], ${[...ids]}::uuid[]) as r (id, conversation_id)`
    await tx`update waiting set reserved = true where conversation_id = any(${[...ids]}::uuid[])`
    await tx`update presence set load_units = load_units + ${UNITS * ids.length} where agent_id = ${agentId}`
  })
}
