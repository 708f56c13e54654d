import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { settlePromiseInput } from './inputs.ts'
import { canSettle, type PromiseState } from './promise.ts'

/** It was done, or taken back with the customer's knowledge. */
export const settlePromise = verb({
  name: 'promise.settle',
  input: settlePromiseInput,
  async run({ actor, input: { promiseId, outcome }, tx, now, record }) {
    if (actor.kind !== 'agent') throw notFound('promise')
    const [row] = await tx<{ customerId: string; conversationId: string | null; state: PromiseState }[]>`
      select customer_id as "customerId", conversation_id as "conversationId", state from promise
      where id = ${promiseId} for no key update`
    if (!row || !(await mayReadCustomer(actor, row.customerId))) throw notFound('promise')
    if (row.state === outcome) return { promiseId }
    if (!canSettle(row.state)) throw new Problem('conflict', 'A colleague has settled this promise already.')
    await tx`update promise set state = ${outcome}, settled_at = ${now} where id = ${promiseId}`
    const { customerId, conversationId } = row
    await record('promise.settled', {
      customerId,
      conversationId,
      agentId: actor.agentId,
      subjectId: promiseId,
      data: { outcome },
    })
    return { promiseId }
  },
})
