import type { Tx } from '#db/client.ts'
import { callIn } from '#lib/conversation/call-in.ts'
import { isOpen } from '#lib/conversation/conversation.ts'
import { writeNote } from '#lib/conversation/write-note.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { consultInput } from './moves-inputs.ts'
import { auditMove, lockOne, requireMover } from './moving.ts'

/** Asks a colleague in, whatever their queues: they read along and leave notes until they leave or it ends. */
export const consult = verb({
  name: 'conversation.consult',
  input: consultInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const conversation = await lockOne(tx, input.conversationId)
    const mover = requireMover(actor, conversation)
    const { id, assigneeId, state } = conversation
    if (!isOpen(state)) throw new Problem('conflict', 'This conversation has ended.')
    if (input.agentId === mover.agent.agentId || input.agentId === assigneeId)
      throw new Problem('invalid', 'Choose a colleague who does not have it.', 'agentId')
    await requireColleague(tx, input.agentId)
    await callIn({ tx, recordOn }, id, input.agentId, mover.agent.agentId)
    if (input.text) {
      const noteId = newId()
      await writeNote(
        { tx, recordOn },
        { id: noteId, conversationId: id, agentId: mover.agent.agentId, text: input.text },
      )
      await tx`
        insert into mention (id, conversation_id, note_id, agent_id)
        values (${newId()}, ${id}, ${noteId}, ${input.agentId})`
      await record('mention.added', { conversationId: id, agentId: input.agentId, subjectId: noteId })
    }
    await auditMove({ audit }, mover, conversation, 'consulted', { consultedId: input.agentId })
    return { conversationId: id, agentId: input.agentId }
  },
})

async function requireColleague(tx: Tx, agentId: string) {
  const [person] = await tx`select 1 from agent where id = ${agentId} and disabled_at is null`
  if (!person) throw new Problem('invalid', 'This person is not here any more.', 'agentId')
}
