import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { acknowledgeTransferInput } from './moves-inputs.ts'
import { lockOne } from './moving.ts'

/** Who received the conversation says that they read what was handed over with it. */
export const acknowledgeTransfer = verb({
  name: 'transfer.acknowledge',
  input: acknowledgeTransferInput,
  async run({ actor, input, tx, recordOn }) {
    const { id, assigneeId } = await lockOne(tx, input.conversationId)
    if (actor.kind !== 'agent' || assigneeId !== actor.agentId) throw notFound('conversation')
    const [transfer] = await tx<{ id: string; acknowledgedAt: Date | null }[]>`
      select id, acknowledged_at as "acknowledgedAt" from transfer
      where conversation_id = ${id} and state = 'accepted' and accepted_by = ${actor.agentId}
      order by created_at desc limit 1`
    if (!transfer) throw notFound('transfer')
    if (transfer.acknowledgedAt) return { transferId: transfer.id }
    await tx`update transfer set acknowledged_at = now() where id = ${transfer.id}`
    await recordOn(id, 'transfer.acknowledged', { agentId: actor.agentId, subjectId: transfer.id })
    return { transferId: transfer.id }
  },
})
