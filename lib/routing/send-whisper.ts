import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockConversation } from './own.ts'
import { requireSteer } from './require-steer.ts'
import { whisperInput } from './steer-inputs.ts'

/** A word to who holds the conversation, in its thread; neither the customer nor a consulted colleague reads it. */
export const sendWhisper = verb({
  name: 'whisper.send',
  input: whisperInput,
  async run({ actor, input, tx, recordOn, audit }) {
    const conversation = await lockConversation(tx, input.conversationId)
    const { agentId } = requireSteer(actor, conversation)
    const { id, assigneeId, state } = conversation
    const [earlier] = await tx<{ seq: number }[]>`
      select seq from note where id = ${input.id} and agent_id = ${agentId} and conversation_id = ${id}`
    if (earlier) return { id: input.id, seq: earlier.seq }
    if (!assigneeId || (state !== 'active' && state !== 'wrap_up'))
      throw new Problem('conflict', 'Nobody has this conversation now. What you wrote is kept.')
    if (assigneeId === agentId) throw new Problem('conflict', 'It is yours; leave a note instead.')
    const { seq } = await recordOn(id, 'note.added', { subjectId: input.id, data: { kind: 'whisper' } })
    await tx`
      insert into note (id, conversation_id, seq, agent_id, text, kind)
      values (${input.id}, ${id}, ${seq}, ${agentId}, ${input.text}, 'whisper')`
    await audit({
      action: 'whisper.sent',
      targetKind: 'conversation',
      targetId: id,
      new: { assigneeId, noteId: input.id },
    })
    return { id: input.id, seq }
  },
})
