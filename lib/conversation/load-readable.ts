import { database } from '#db/client.ts'
import { type AgentActor, reachesQueue } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'

export interface ReadableConversation {
  id: string
  customerId: string
  queueId: string
  state: string
  assigneeId: string | null
}

/** The conversation when the actor may read it; "not found" otherwise, whether it exists or not. */
export async function loadReadable(actor: AgentActor, conversationId: string): Promise<ReadableConversation> {
  const [row] = await database()<ReadableConversation[]>`
    select id, customer_id as "customerId", queue_id as "queueId", state, assignee_id as "assigneeId"
    from conversation where id = ${conversationId}`
  if (!row) throw notFound('conversation')
  const own = row.assigneeId === actor.agentId || reachesQueue(actor, row.queueId)
  if (!own && !(await mayReadCustomer(actor, row.customerId))) throw notFound('conversation')
  return row
}
