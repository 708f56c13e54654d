import type { Sql } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'

/**
 * Who holds a conversation of the customer, has parked it, was called into it, or may take it (it waits in their
 * queue, or is held for them), may read all of the customer's history, across teams and departments, for as long as
 * that is so. A condition, so that what is read can stand in the same statement.
 */
export function readsWhole(sql: Sql, actor: AgentActor, customerId: string) {
  if (may(actor, 'scope.all') || may(actor, 'recovery.read')) return sql`true`
  const queueIds = [...actor.queueIds]
  return sql`exists (
    select 1 from conversation c where c.customer_id = ${customerId} and c.state in ('waiting','active','wrap_up','parked')
      and (c.assignee_id = ${actor.agentId}
        or (c.state = 'waiting' and c.queue_id = any(${queueIds}::uuid[]))
        or (c.state = 'parked' and c.preferred_agent_id = ${actor.agentId})
        or exists (select 1 from participant p where p.conversation_id = c.id and p.agent_id = ${actor.agentId}
          and p.left_at is null)
        or exists (select 1 from reservation r where r.conversation_id = c.id and r.agent_id = ${actor.agentId}
          and r.state = 'pending')
        or exists (select 1 from waiting w where w.conversation_id = c.id and w.queue_id = any(${queueIds}::uuid[]))))`
}
