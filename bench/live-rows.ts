import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Sql } from 'postgres'
import { newId } from '#lib/id.ts'

export const SECRET = randomBytes(32).toString('hex')

export interface SignedIn {
  agentId: string
  cookie: string
}

export interface Desk {
  queueId: string
  people: SignedIn[]
}

const ids = (count: number) => Array.from({ length: count }, () => newId())

/** A queue with this many signed-in agents, each with a session of their own. */
export async function makeDesk(sql: Sql, count: number): Promise<Desk> {
  const [teamId, queueId] = [newId(), newId()]
  const [agentIds, sessionIds] = [ids(count), ids(count)]
  await sql`insert into team (id, name) values (${teamId}, ${teamId})`
  await sql`insert into queue (id, name, team_id) values (${queueId}, ${queueId}, ${teamId})`
  await sql`insert into agent (id, email, name, role, team_id)
    select id, id || '@bench.example', 'Agent ' || place, 'agent', ${teamId}
    from unnest(${agentIds}::uuid[]) with ordinality as a (id, place)`
  await sql`insert into queue_member (queue_id, agent_id) select ${queueId}, unnest(${agentIds}::uuid[])`
  await sql`insert into presence (agent_id, state, load_units)
    select id, 'busy', 6 from unnest(${agentIds}::uuid[]) as a (id)`
  await sql`insert into session (id, agent_id) select * from unnest(${sessionIds}::uuid[], ${agentIds}::uuid[])`
  const cookies = await Promise.all(sessionIds.map(cookieOf))
  return { queueId, people: agentIds.map((agentId, at) => ({ agentId, cookie: cookies[at] ?? '' })) }
}

/** What next-auth gives to a browser that signed in. */
export async function cookieOf(sessionId: string): Promise<string> {
  const token = await encode({ token: { sub: sessionId, sid: sessionId }, secret: SECRET })
  return `next-auth.session-token=${token}`
}

/** Active conversations, one for each owner named, each with a customer of its own. */
export async function makeConversations(
  sql: Sql,
  queueId: string,
  owners: readonly string[],
): Promise<string[]> {
  const [customerIds, conversationIds] = [ids(owners.length), ids(owners.length)]
  await sql`insert into customer (id, name)
    select id, 'Customer ' || place from unnest(${customerIds}::uuid[]) with ordinality as c (id, place)`
  await sql`insert into conversation (id, customer_id, queue_id, state, assignee_id, assigned_at, seq)
    select id, customer_id, ${queueId}, 'active', owner, now(), 1
    from unnest(${conversationIds}::uuid[], ${customerIds}::uuid[], ${[...owners]}::uuid[]) as c (id, customer_id, owner)`
  await sql`insert into assignment (id, conversation_id, agent_id, reason)
    select gen_random_uuid(), id, assignee_id, 'accepted' from conversation where id = any(${conversationIds}::uuid[])`
  await sql`insert into event (name, actor_kind, actor_id, conversation_id, seq, customer_id, queue_id, agent_id)
    select 'conversation.assigned', 'agent', assignee_id, id, 1, customer_id, queue_id, assignee_id
    from conversation where id = any(${conversationIds}::uuid[])`
  return conversationIds
}
