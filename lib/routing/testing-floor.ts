import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam, addWaiting } from '#db/testing-rows.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { acceptConversation } from './accept-conversation.ts'

export interface TestFloor {
  teamId: string
  queueId: string
  customerId: string
  holder: AgentActor
  colleague: AgentActor
  supervisor: AgentActor
  /** Reads the floor and steers nothing. */
  manager: AgentActor
  otherAgent: AgentActor
  otherSupervisor: AgentActor
}

export async function actorFor(person: Parameters<typeof addAgent>[0]): Promise<AgentActor> {
  const actor = await loadActor((await addAgent(person)).sessionId)
  if (!actor) throw new Error('no actor')
  return actor
}

/** A team with a queue and its people, and outsiders of another. */
export async function addFloor(): Promise<TestFloor> {
  const [teamId, other] = [await addTeam(), await addTeam()]
  const [queueId, otherQueue] = [await addQueue(teamId), await addQueue(other)]
  const inQueue = { teamId, queueIds: [queueId], capacityUnits: 60 }
  return {
    teamId,
    queueId,
    customerId: await addCustomer(),
    holder: await actorFor(inQueue),
    colleague: await actorFor(inQueue),
    supervisor: await actorFor({ teamId, role: 'supervisor', state: 'busy', capacityUnits: 60 }),
    manager: await actorFor({ teamId, role: 'manager', state: 'offline' }),
    otherAgent: await actorFor({ teamId: other, queueIds: [otherQueue] }),
    otherSupervisor: await actorFor({ teamId: other, role: 'supervisor' }),
  }
}

/** A conversation that the holder answers. */
export async function addHeld({ queueId, customerId, holder }: TestFloor): Promise<string> {
  const conversationId = await addWaiting(queueId, customerId)
  await acceptConversation({ actor: holder }, { conversationId })
  return conversationId
}

export async function auditOf(targetId: string, action: string) {
  return database()<{ actorId: string; old: unknown; new: unknown }[]>`
    select actor_id as "actorId", old, new from audit where target_id = ${targetId} and action = ${action} order by id`
}

export const eventsOf = (conversationId: string, name: string) => database()<
  { actorId: string; agentId: string; seq: number | null; data: unknown }[]
>`
  select actor_id as "actorId", agent_id as "agentId", seq, data from event
  where conversation_id = ${conversationId} and name = ${name} order by id`
