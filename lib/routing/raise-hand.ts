import { writeNote } from '#lib/conversation/write-note.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { raiseHandInput } from './moves-inputs.ts'
import { lockOne } from './moving.ts'

/** The owner asks for a supervisor; what they write with it stands in the thread as a note. */
export const raiseHand = verb({
  name: 'hand.raise',
  input: raiseHandInput,
  async run({ actor, input, tx, recordOn }) {
    const { id, assigneeId, state } = await lockOne(tx, input.conversationId)
    if (actor.kind !== 'agent' || assigneeId !== actor.agentId) throw notFound('conversation')
    const { agentId } = actor
    if (state !== 'active') throw new Problem('conflict', 'This conversation has ended.')
    const raised = await tx`
      update conversation set hand_raised_at = now() where id = ${id} and hand_raised_at is null returning 1`
    if (raised.length > 0) await recordOn(id, 'hand.raised', { agentId })
    if (input.text)
      await writeNote({ tx, recordOn }, { id: newId(), conversationId: id, agentId, text: input.text })
    return { conversationId: id }
  },
})
