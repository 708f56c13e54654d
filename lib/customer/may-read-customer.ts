import { database } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'

/**
 * Who holds a conversation of the customer, or may take one that waits in their queue, may read all of the
 * customer's history, across teams and departments, for as long as that is so.
 */
export async function mayReadCustomer(actor: AgentActor, customerId: string): Promise<boolean> {
  if (may(actor, 'scope.all') || may(actor, 'recovery.read')) return true
  const [row] = await database()`
    select 1 from conversation where customer_id = ${customerId} and (
      (assignee_id = ${actor.agentId} and state in ('active','wrap_up'))
      or (state = 'waiting' and queue_id = any(${[...actor.queueIds]}::uuid[])))
    limit 1`
  return row !== undefined
}
