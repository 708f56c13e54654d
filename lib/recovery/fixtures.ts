import { database } from '#db/client.ts'
import type { AgentActor, Role } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'

/** A queue of its own, so that what one test makes is out of reach for the people of another. */
export async function makeQueue(): Promise<{ queueId: string; teamId: string }> {
  const sql = database()
  const [teamId, queueId] = [newId(), newId()]
  await sql`insert into team (id, name) values (${teamId}, ${`Team ${teamId}`})`
  await sql`insert into queue (id, name, team_id) values (${queueId}, ${`Queue ${queueId}`}, ${teamId})`
  return { queueId, teamId }
}

export async function makeAgent(role: Role, name: string, queueIds: string[] = []): Promise<AgentActor> {
  const sql = database()
  const [agentId, sessionId] = [newId(), newId()]
  const email = `${agentId}@test.example`
  await sql`insert into agent (id, email, name, role) values (${agentId}, ${email}, ${name}, ${role})`
  await sql`insert into session (id, agent_id) values (${sessionId}, ${agentId})`
  return { kind: 'agent', agentId, sessionId, name, email, role, teamId: null, queueIds, scopeQueueIds: [] }
}

export async function makeCustomer(name: string, revenue12mCents = 61_200): Promise<string> {
  const id = newId()
  await database()`insert into customer (id, name, revenue_12m_cents) values (${id}, ${name}, ${revenue12mCents})`
  return id
}

export async function makeConversation(customerId: string, queueId: string, assignee?: AgentActor) {
  const id = newId()
  await database()`
    insert into conversation (id, customer_id, queue_id, state, assignee_id)
    values (${id}, ${customerId}, ${queueId}, ${assignee ? 'active' : 'resolved'}, ${assignee?.agentId ?? null})`
  return id
}

export async function makeMessage(conversationId: string, text: string): Promise<string> {
  const sql = database()
  const id = newId()
  await sql`
    with next as (update conversation set seq = seq + 1 where id = ${conversationId} returning id, seq),
    told as (
      insert into event (name, actor_kind, conversation_id, seq, subject_id)
      select 'message.received', 'visitor', id, seq, ${id}::uuid from next)
    insert into message (id, conversation_id, seq, author_kind, text)
    select ${id}, id, seq, 'customer', ${text} from next`
  return id
}

export async function makeSurvey(conversationId: string, score: number, verbatim = ''): Promise<string> {
  const id = newId()
  await database()`
    insert into survey (id, conversation_id, customer_id, queue_id, score, verbatim)
    select ${id}, id, customer_id, queue_id, ${score}, ${verbatim} from conversation where id = ${conversationId}`
  return id
}
