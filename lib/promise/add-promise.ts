import type { Tx } from '#db/client.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { addPromiseInput } from './inputs.ts'

/** Written down by hand, for whoever answers this customer next. */
export const addPromise = verb({
  name: 'promise.add',
  input: addPromiseInput,
  async run({ actor, input, tx, record }) {
    const { customerId, conversationId, text, dueAt } = input
    if (actor.kind !== 'agent' || !(await mayReadCustomer(actor, customerId))) throw notFound('customer')
    if (conversationId) await requireOfCustomer(tx, conversationId, customerId)
    const promiseId = newId()
    await tx`
      insert into promise (id, customer_id, conversation_id, text, due_at, made_by, agent_id, department)
      values (${promiseId}, ${customerId}, ${conversationId}, ${text}, ${dueAt}, ${actor.name}, ${actor.agentId}, 'support')`
    await record('promise.made', {
      customerId,
      conversationId,
      agentId: actor.agentId,
      subjectId: promiseId,
      data: { found: false },
    })
    return { promiseId }
  },
})

async function requireOfCustomer(tx: Tx, conversationId: string, customerId: string) {
  const [row] = await tx`
    select 1 from conversation where id = ${conversationId} and customer_id = ${customerId}`
  if (!row) throw new Problem('invalid', 'The conversation is not one of this customer.', 'conversationId')
}
