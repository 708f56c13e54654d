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
  /** There is more of both than is looked through. */
  isCut: boolean
}

const CUSTOMERS = 300
const CONVERSATIONS = 400

/** The rule of reading a conversation, turned round: from the actor to what they reach. */
export async function loadMessageReach(sql: Sql, actor: AgentActor): Promise<MessageReach> {
  const queueIds = [...new Set([...actor.queueIds, ...actor.scopeQueueIds])]
  if (may(actor, 'scope.all') || may(actor, 'recovery.read'))
    return { all: true, queueIds, customerIds: [], conversationIds: [], isCut: false }
  const held = await loadHeldCustomers(sql, actor)
  const customerIds = held.map(({ id }) => id)
  const rows = await sql<{ id: string; isPast: boolean }[]>`
    (select id, false as "isPast" from conversation where customer_id = any(${customerIds}::uuid[])
      and queue_id <> all(${queueIds}::uuid[]) order by opened_at desc limit ${CONVERSATIONS + 1})
    union all
    (select id, true from conversation where assignee_id = ${actor.agentId} and state = 'resolved'
      and queue_id <> all(${queueIds}::uuid[]) order by resolved_at desc limit ${CONVERSATIONS + 1})`
  const past = rows.filter(({ isPast }) => isPast).length
  const isCut = held.some(({ isCut: more }) => more) || Math.max(past, rows.length - past) > CONVERSATIONS
  const conversationIds = [...new Set(rows.map(({ id }) => id))]
  return { all: false, queueIds, customerIds, conversationIds, isCut }
}

/** Of whom they hold a conversation, have parked it, were called into it, or may take it. */
const loadHeldCustomers = (sql: Sql, { agentId, queueIds }: AgentActor) =>
  sql<{ id: string; isCut: boolean }[]>`
    with held as materialized (
      (select id from conversation where assignee_id = ${agentId} and state in ('active','wrap_up'))
      union all (select id from conversation where preferred_agent_id = ${agentId} and state = 'parked')
      union all (select conversation_id from participant where agent_id = ${agentId} and left_at is null)
      union all (select conversation_id from reservation where agent_id = ${agentId} and state = 'pending')
      union all (select conversation_id from waiting where queue_id = any(${[...queueIds]}::uuid[])
        order by since limit ${CUSTOMERS + 1}))
    select distinct c.customer_id as id, (select count(*) from held) > ${CUSTOMERS} as "isCut"
    from held join conversation c using (id) where c.state in ('waiting','active','wrap_up','parked') limit ${CUSTOMERS}`

/** The same as a condition on `conversation c`: what is shown is asked of the rows themselves. */
export function isReached(sql: Sql, actor: AgentActor, reach: MessageReach) {
  return reach.all
    ? sql`true`
    : sql`(c.queue_id = any(${reach.queueIds}::uuid[]) or c.assignee_id = ${actor.agentId}
        or c.customer_id = any(${reach.customerIds}::uuid[]))`
}
