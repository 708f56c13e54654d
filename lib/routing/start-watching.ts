import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockConversation } from './own.ts'
import { addParticipant } from './add-participant.ts'
import { requireSteer } from './require-steer.ts'
import { watchInput } from './steer-inputs.ts'

/** Follows what somebody else handles. The customer never knows; the agent where the routing settings let them. */
export const startWatching = verb({
  name: 'watch.start',
  input: watchInput,
  async run({ actor, input, tx, record, audit }) {
    const conversation = await lockConversation(tx, input.conversationId)
    const { agentId } = requireSteer(actor, conversation)
    const { id, assigneeId, customerId, queueId } = conversation
    if (conversation.state !== 'waiting' && conversation.state !== 'active')
      throw new Problem('conflict', 'This conversation has ended.')
    if (assigneeId === agentId) throw new Problem('conflict', 'It is yours; it is on your desk.')
    const subjectId = await addParticipant(tx, id, agentId, 'watching')
    if (!subjectId) return { conversationId: id }
    await record('watch.started', { conversationId: id, customerId, queueId, agentId, subjectId })
    await audit({
      action: 'watch.started',
      targetKind: 'conversation',
      targetId: id,
      new: { watcherId: agentId, assigneeId },
    })
    return { conversationId: id }
  },
})
