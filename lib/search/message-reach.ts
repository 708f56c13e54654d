import type { Sql } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'

/** What messages the actor may read: all, or those of these queues, these customers and what they hold themselves. */
export interface MessageReach {
  all: boolean
  queueIds: string[]
  /** Whole histories that are theirs to read for now. */
  customerIds: string[]
  /** Conversations outside the queues that are theirs by the customer, or by having held them. */
  conversationIds: string[]
}

const CUSTOMERS = 300
const CONVERSATIONS = 400

/** The rule of reading a conversation, turned round: from the actor to what they reach. */
export async function loadMessageReach(sql: Sql, actor: AgentActor): Promise<MessageReach> {
  const queueIds = [...new Set([...actor.queueIds, ...actor.scopeQueueIds])]
  if (may(actor, 'scope.all') || may(actor, 'recovery.read'))
    return { all: true, queueIds, customerIds: [], conversationIds: [] }
  const customerIds = await loadHeldCustomers(sql, actor)
  const rows = await sql<{ id: string }[]>`
    (select id from conversation where customer_id = any(${customerIds}::uuid[])
      and queue_id <> all(${queueIds}::uuid[]) order by opened_at desc limit ${CONVERSATIONS})
    union
    (select id from conversation where assignee_id = ${actor.agentId} and state = 'resolved'
      and queue_id <> all(${queueIds}::uuid[]) order by resolved_at desc limit ${CONVERSATIONS})`
  return { all: false, queueIds, customerIds, conversationIds: rows.map(({ id }) => id) }
}

/** Of whom they hold a conversation, have parked it, were called into it, or may take it. */
async function loadHeldCustomers(sql: Sql, { agentId, queueIds }: AgentActor): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct c.customer_id as id from (
      (select id from conversation where assignee_id = ${agentId} and state in ('active','wrap_up'))
      union all (select id from conversation where preferred_agent_id = ${agentId} and state = 'parked')
      union all (select conversation_id from participant where agent_id = ${agentId} and left_at is null)
      union all (select conversation_id from reservation where agent_id = ${agentId} and state = 'pending')
      union all (select conversation_id from waiting where queue_id = any(${[...queueIds]}::uuid[])
        order by since limit ${CUSTOMERS})) held
    join conversation c using (id) where c.state in ('waiting','active','wrap_up','parked') limit ${CUSTOMERS}`
  return rows.map(({ id }) => id)
}

/** The same as a condition on `conversation c`: what is shown is asked of the rows themselves. */
export function isReached(sql: Sql, actor: AgentActor, reach: MessageReach) {
  return reach.all
    ? sql`true`
    : sql`(c.queue_id = any(${reach.queueIds}::uuid[]) or c.assignee_id = ${actor.agentId}
        or c.customer_id = any(${reach.customerIds}::uuid[]))`
}
