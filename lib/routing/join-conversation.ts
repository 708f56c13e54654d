import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockConversation } from './own.ts'
import { addParticipant } from './add-participant.ts'
import { requireSteer } from './require-steer.ts'
import { joinInput } from './steer-inputs.ts'

/** A supervisor answers beside who holds the conversation, who keeps it. */
export const joinConversation = verb({
  name: 'conversation.join',
  input: joinInput,
  async run({ actor, input, tx, recordOn, audit }) {
    const conversation = await lockConversation(tx, input.conversationId)
    const { agentId } = requireSteer(actor, conversation)
    const { id, assigneeId } = conversation
    if (conversation.state !== 'active')
      throw new Problem('conflict', 'Only what somebody is answering can be joined.')
    if (assigneeId === agentId) throw new Problem('conflict', 'It is yours already.')
    const subjectId = await addParticipant(tx, id, agentId, 'joined')
    if (!subjectId) return { conversationId: id }
    await recordOn(id, 'participant.joined', { agentId, subjectId, data: { role: 'joined' } })
    await audit({
      action: 'conversation.joined',
      targetKind: 'conversation',
      targetId: id,
      new: { joinedId: agentId, assigneeId },
    })
    return { conversationId: id }
  },
})
