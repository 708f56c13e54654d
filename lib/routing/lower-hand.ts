import { verb } from '#lib/verb.ts'
import { lowerHandInput } from './moves-inputs.ts'
import { auditMove, lockOne, requireMover } from './moving.ts'

/** Help came, or isn't needed any more: said by the owner or by a supervisor. */
export const lowerHand = verb({
  name: 'hand.lower',
  input: lowerHandInput,
  async run({ actor, input, tx, recordOn, audit }) {
    const conversation = await lockOne(tx, input.conversationId)
    const mover = requireMover(actor, conversation)
    const { id, assigneeId } = conversation
    const lowered = await tx`
      update conversation set hand_raised_at = null where id = ${id} and hand_raised_at is not null returning 1`
    if (lowered.length === 0) return { conversationId: id }
    await recordOn(id, 'hand.lowered', { agentId: assigneeId })
    await auditMove({ audit }, mover, conversation, 'hand_lowered', {})
    return { conversationId: id }
  },
})
