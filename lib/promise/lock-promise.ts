import type { Tx } from '#db/client.ts'
import type { Actor, AgentActor } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import type { PromiseState } from './promise.ts'

export interface LockedPromise {
  id: string
  customerId: string
  conversationId: string | null
  agentId: string | null
  state: PromiseState
  dueAt: Date
}

/** The promise, held until the transaction ends, for who may read its customer, or made it. */
export async function lockPromise(
  tx: Tx,
  actor: Actor,
  promiseId: string,
): Promise<{ promise: LockedPromise; agent: AgentActor }> {
  if (actor.kind !== 'agent') throw notFound('promise')
  const [promise] = await tx<LockedPromise[]>`
    select id, customer_id as "customerId", conversation_id as "conversationId", agent_id as "agentId", state,
      due_at as "dueAt"
    from promise where id = ${promiseId} for no key update`
  if (!promise) throw notFound('promise')
  const isOwn = promise.agentId === actor.agentId
  if (!isOwn && !(await mayReadCustomer(actor, promise.customerId))) throw notFound('promise')
  return { promise, agent: actor }
}

/** What its events name. */
export const idsOf = ({ id, customerId, conversationId, agentId }: LockedPromise) => ({
  customerId,
  conversationId,
  agentId,
  subjectId: id,
})
