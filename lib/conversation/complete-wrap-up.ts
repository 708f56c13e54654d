import type { Tx } from '#db/client.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { wrapUpInput } from './inputs.ts'

interface WrappingUp {
  id: string
  customerId: string
  queueId: string
  units: number
  required: boolean
  handleMs: number
  wrapUpMs: number
}

/** The work after the contact is written down; the agent's capacity comes back. */
export const completeWrapUp = verb({
  name: 'conversation.wrap_up',
  input: wrapUpInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { agentId } = actor
    const own = await lockWrapUp(tx, input.conversationId, agentId)
    if (own.required && !input.dispositionId)
      throw new Problem('invalid', 'Choose a disposition.', 'dispositionId')
    if (input.dispositionId) await requireDisposition(tx, input.dispositionId, own.queueId)
    await tx`
      insert into resolution (conversation_id, agent_id, queue_id, customer_id, disposition_id, text, cause, handle_ms, wrap_up_ms)
      values (${own.id}, ${agentId}, ${own.queueId}, ${own.customerId}, ${input.dispositionId}, ${input.resolution},
        ${input.cause}, ${own.handleMs}, ${own.wrapUpMs})`
    await tx`update conversation set state = 'resolved', resolved_at = now() where id = ${own.id}`
    await tx`update assignment set ended_at = now() where conversation_id = ${own.id} and ended_at is null`
    await tx`delete from draft where conversation_id = ${own.id}`
    if (input.resolution)
      await tx`update touchpoint set detail = ${input.resolution.slice(0, 500)} 
        where customer_id = ${own.customerId} and conversation_id = ${own.id} and kind = 'chat'`
    await releaseLoad(tx, agentId, own.units)
    if (input.promise) await makePromise(tx, own, agentId, actor.name, input.promise)
    if (input.promise)
      await record('promise.made', { conversationId: own.id, customerId: own.customerId, agentId })
    await recordOn(own.id, 'conversation.resolved', { agentId, subjectId: input.dispositionId })
    return { conversationId: own.id }
  },
})

async function lockWrapUp(tx: Tx, conversationId: string, agentId: string): Promise<WrappingUp> {
  const [own] = await tx<WrappingUp[]>`
    select c.id, c.customer_id as "customerId", c.queue_id as "queueId", c.units, q.wrap_up_required as required,
      (extract(epoch from c.ended_at - coalesce(c.assigned_at, c.opened_at)) * 1000)::int as "handleMs",
      (extract(epoch from now() - c.ended_at) * 1000)::int as "wrapUpMs"
    from conversation c join queue q on q.id = c.queue_id
    where c.id = ${conversationId} and c.assignee_id = ${agentId} and c.state = 'wrap_up' for no key update of c`
  if (!own) throw notFound('conversation')
  return own
}

async function requireDisposition(tx: Tx, dispositionId: string, queueId: string) {
  const [row] = await tx`
    select 1 from disposition where id = ${dispositionId} and archived_at is null
      and (queue_id is null or queue_id = ${queueId})`
  if (!row) throw new Problem('invalid', 'This disposition is not in use here any more.', 'dispositionId')
}

async function makePromise(
  tx: Tx,
  own: WrappingUp,
  agentId: string,
  madeBy: string,
  due: { text: string; dueAt: string },
) {
  await tx`
    insert into promise (id, customer_id, conversation_id, text, due_at, made_by, agent_id, department)
    values (${newId()}, ${own.customerId}, ${own.id}, ${due.text}, ${due.dueAt}, ${madeBy}, ${agentId}, 'support')`
}
