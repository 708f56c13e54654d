import type { Tx } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { requireUnerased } from '#lib/customer/require-unerased.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { channelOf, titleOf } from './contact.ts'
import { logContactInput } from './inputs.ts'

/**
 * A call, visit or letter is written down on the customer. Whoever answers the telephone may do so; what is said in
 * it becomes facts by a job.
 */
export const logContact = verb({
  name: 'contact.log',
  input: logContactInput,
  async run({ actor, input, tx, record }) {
    if (actor.kind !== 'agent' || !may(actor, 'desk.use')) throw notFound('customer')
    const { customerId, conversationId, kind, direction, promise } = input
    await requireCustomer(tx, customerId, conversationId)
    const touchpointId = newId()
    await tx`
      insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, actor_name,
        logged_by, conversation_id, data)
      values (${touchpointId}, ${customerId}, ${kind}, 'support', ${channelOf(kind)}, ${input.occurredAt},
        ${titleOf(kind, direction)}, ${input.text}, ${actor.name}, ${actor.agentId}, ${conversationId ?? null},
        ${tx.json({ direction })})`
    const ids = { customerId, conversationId, agentId: actor.agentId }
    await record('contact.logged', { ...ids, subjectId: touchpointId })
    if (!promise) return { touchpointId, promiseId: null }
    const promiseId = await makePromise(tx, actor, { customerId, conversationId, touchpointId, ...promise })
    await record('promise.made', { ...ids, subjectId: promiseId })
    return { touchpointId, promiseId }
  },
})

/** A contact may be about a conversation of the same customer only. */
async function requireCustomer(tx: Tx, customerId: string, conversationId: string | null | undefined) {
  await requireUnerased(tx, customerId)
  if (!conversationId) return
  const [conversation] = await tx`
    select 1 from conversation where id = ${conversationId} and customer_id = ${customerId}`
  if (!conversation)
    throw new Problem('invalid', 'The conversation is not one of this customer.', 'conversationId')
}

interface NewPromise {
  customerId: string
  conversationId: string | null | undefined
  touchpointId: string
  text: string
  dueAt: string
}

async function makePromise(tx: Tx, actor: AgentActor, promise: NewPromise): Promise<string> {
  const id = newId()
  await tx`
    insert into promise (id, customer_id, conversation_id, touchpoint_id, text, due_at, made_by, agent_id, department)
    values (${id}, ${promise.customerId}, ${promise.conversationId ?? null}, ${promise.touchpointId}, ${promise.text},
      ${promise.dueAt}, ${actor.name}, ${actor.agentId}, 'support')`
  return id
}
