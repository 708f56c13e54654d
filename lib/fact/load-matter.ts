import { database } from '#db/client.ts'
import { type AgentActor, reachesQueue } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import { TYPES_REVISION } from './load-own-types.ts'

export interface Matter {
  conversationId: string
  customerId: string
  subject: string | null
  /** Of the administrators' own types of facts. */
  typesRevision: number
}

interface Row extends Matter {
  queueId: string
  assigneeId: string | null
}

/** The conversation that a draft belongs to, when the actor may read it. */
export async function loadMatter(actor: AgentActor, conversationId: string): Promise<Matter> {
  const sql = database()
  const [row] = await sql<Row[]>`
    select id as "conversationId", customer_id as "customerId", subject, queue_id as "queueId",
      assignee_id as "assigneeId", ${sql.unsafe(TYPES_REVISION)} from conversation where id = ${conversationId}`
  if (!row) throw notFound('conversation')
  const { queueId, assigneeId, ...matter } = row
  const own = assigneeId === actor.agentId || reachesQueue(actor, queueId)
  if (!own && !(await mayReadCustomer(actor, row.customerId))) throw notFound('conversation')
  return matter
}
