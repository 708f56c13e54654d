import { randomUUID } from 'node:crypto'
import { database } from './client.ts'

/** Rows that a test needs before it can act; each gives the id of what it wrote. */
export async function addTeam(name = `Team ${randomUUID()}`): Promise<string> {
  const id = randomUUID()
  await database()`insert into team (id, name) values (${id}, ${name})`
  return id
}

export async function addQueue(teamId: string, name = `Queue ${randomUUID()}`): Promise<string> {
  const id = randomUUID()
  await database()`insert into queue (id, name, team_id) values (${id}, ${name}, ${teamId})`
  return id
}

export interface NewAgent {
  teamId: string
  queueIds?: string[]
  role?: string
  state?: string
  capacityUnits?: number
}

export interface AddedAgent {
  agentId: string
  sessionId: string
}

/** An agent with a live session and a presence. */
export async function addAgent({
  teamId,
  queueIds = [],
  role = 'agent',
  state = 'available',
  capacityUnits = 6,
}: NewAgent) {
  const sql = database()
  const added: AddedAgent = { agentId: randomUUID(), sessionId: randomUUID() }
  const { agentId, sessionId } = added
  await sql`insert into agent (id, email, name, role, team_id)
    values (${agentId}, ${`${agentId}@test.example`}, ${`Agent ${agentId.slice(0, 4)}`}, ${role}, ${teamId})`
  await sql`insert into presence (agent_id, state, capacity_units) values (${agentId}, ${state}, ${capacityUnits})`
  await sql`insert into session (id, agent_id) values (${sessionId}, ${agentId})`
  for (const queueId of queueIds)
    await sql`insert into queue_member (queue_id, agent_id) values (${queueId}, ${agentId})`
  return added
}

export async function addCustomer(name = 'Test Customer'): Promise<string> {
  const id = randomUUID()
  await database()`insert into customer (id, name) values (${id}, ${name})`
  return id
}

/** A conversation that waits in the queue, with its event of opening as `seq` 1. */
export async function addWaiting(queueId: string, customerId: string): Promise<string> {
  const sql = database()
  const id = randomUUID()
  await sql`insert into conversation (id, customer_id, queue_id, state, waiting_since, seq)
    values (${id}, ${customerId}, ${queueId}, 'waiting', now(), 1)`
  await sql`insert into waiting (conversation_id, queue_id, since, units) values (${id}, ${queueId}, now(), 2)`
  await sql`insert into event (name, actor_kind, conversation_id, seq, customer_id, queue_id)
    values ('conversation.opened', 'system', ${id}, 1, ${customerId}, ${queueId})`
  return id
}
