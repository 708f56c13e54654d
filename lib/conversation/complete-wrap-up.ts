import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { finishWrapUp, isDispositionOf, lockWrapUp, type WrappingUp } from './finish-wrap-up.ts'
import { wrapUpInput } from './inputs.ts'

/** The work after the contact is written down; the agent's capacity comes back. */
export const completeWrapUp = verb({
  name: 'conversation.wrap_up',
  input: wrapUpInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { agentId } = actor
    const own = await lockWrapUp(tx, input.conversationId, agentId)
    if (!own) throw notFound('conversation')
    const { dispositionId } = input
    if (own.required && !dispositionId) throw new Problem('invalid', 'Choose a disposition.', 'dispositionId')
    if (dispositionId && !(await isDispositionOf(tx, dispositionId, own.queueId)))
      throw new Problem('invalid', 'This disposition is not in use here any more.', 'dispositionId')
    await finishWrapUp(tx, own, input)
    if (input.promise) {
      const subjectId = await makePromise(tx, own, actor.name, input.promise)
      await record('promise.made', { conversationId: own.id, customerId: own.customerId, agentId, subjectId })
    }
    await recordOn(own.id, 'conversation.resolved', { agentId, subjectId: dispositionId })
    return { conversationId: own.id }
  },
})

async function makePromise(tx: Tx, own: WrappingUp, madeBy: string, due: { text: string; dueAt: string }) {
  const id = newId()
  await tx`
    insert into promise (id, customer_id, conversation_id, text, due_at, made_by, agent_id, department)
    values (${id}, ${own.customerId}, ${own.id}, ${due.text}, ${due.dueAt}, ${madeBy}, ${own.agentId}, 'support')`
  return id
}
