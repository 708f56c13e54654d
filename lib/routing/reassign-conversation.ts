import type { Tx } from '#db/client.ts'
import { type Actor, type AgentActor, may } from '#lib/actor.ts'
import { takeLoad } from '#lib/agent/take-load.ts'
import type { AuditEntry } from '#lib/audit.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import type { Recorder } from '#lib/record.ts'
import { verb } from '#lib/verb.ts'
import { reassignInput, takeOverInput } from './inputs.ts'
import { disown, lockConversation, type LockedConversation, own, type OwnReason } from './own.ts'
import { lockPending, settleReservation } from './settle-reservation.ts'

/** A supervisor gives the conversation to somebody of its queue who has room. */
export const reassignConversation = verb({
  name: 'conversation.reassign',
  input: reassignInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const conversation = await lockConversation(tx, input.conversationId)
    const supervisor = requireSteer(actor, conversation)
    await requireMember(tx, input.agentId, conversation.queueId, supervisor)
    await move({ tx, record, recordOn, audit }, conversation, input.agentId, 'reassigned')
    return { conversationId: conversation.id, agentId: input.agentId }
  },
})

/** A supervisor takes the conversation into their own hands. */
export const takeOverConversation = verb({
  name: 'conversation.take_over',
  input: takeOverInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const conversation = await lockConversation(tx, input.conversationId)
    const supervisor = requireSteer(actor, conversation)
    await move({ tx, record, recordOn, audit }, conversation, supervisor.agentId, 'taken_over')
    return { conversationId: conversation.id, agentId: supervisor.agentId }
  },
})

function requireSteer(actor: Actor, { queueId }: LockedConversation): AgentActor {
  if (actor.kind !== 'agent') throw notFound('conversation')
  const reaches = actor.scopeQueueIds.includes(queueId)
  if (!reaches && !actor.queueIds.includes(queueId)) throw notFound('conversation')
  if (!reaches || !may(actor, 'floor.steer'))
    throw new Problem('forbidden', 'Only a supervisor may move this.')
  return actor
}

async function requireMember(tx: Tx, agentId: string, queueId: string, supervisor: AgentActor) {
  if (agentId === supervisor.agentId) return
  const [member] = await tx`
    select 1 from queue_member m join agent a on a.id = m.agent_id
    where m.agent_id = ${agentId} and m.queue_id = ${queueId} and a.disabled_at is null`
  if (!member) throw new Problem('invalid', 'This person does not work in the queue.', 'agentId')
}

interface Steps extends Pick<Recorder, 'record' | 'recordOn'> {
  tx: Tx
  audit(entry: AuditEntry): Promise<void>
}

async function move(steps: Steps, conversation: LockedConversation, agentId: string, reason: OwnReason) {
  const { tx, record, recordOn, audit } = steps
  if (conversation.state !== 'waiting' && conversation.state !== 'active')
    throw new Problem('conflict', 'This conversation has ended.')
  if (conversation.assigneeId === agentId) return
  const pending = await lockPending(tx, conversation.id)
  if (pending) await settleReservation(tx, record, pending, 'rescinded')
  if (conversation.state === 'active') await disown(tx, conversation)
  if (!(await takeLoad(tx, agentId, conversation.units)))
    throw new Problem('full', 'They are at capacity. Nothing was moved.')
  await own(tx, conversation, agentId, reason, newId())
  await recordOn(conversation.id, 'conversation.assigned', { agentId, data: { reason } })
  await audit({
    action: `conversation.${reason}`,
    targetKind: 'conversation',
    targetId: conversation.id,
    old: { assigneeId: conversation.assigneeId },
    new: { assigneeId: agentId },
  })
}
