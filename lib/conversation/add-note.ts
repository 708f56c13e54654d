import { verb } from '#lib/verb.ts'
import { notFound } from '#lib/problem.ts'
import { addNoteInput } from './inputs.ts'
import { loadReadable } from './load-readable.ts'

/** A note may be left by whoever may read the conversation; the customer never sees it. */
export const addNote = verb({
  name: 'note.add',
  input: addNoteInput,
  async run({ actor, input, tx, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { id } = await loadReadable(actor, input.conversationId)
    const [earlier] = await tx<{ seq: number }[]>`
      select seq from note where id = ${input.id} and agent_id = ${actor.agentId}`
    if (earlier) return { id: input.id, seq: earlier.seq }
    const event = await recordOn(id, 'note.added', { subjectId: input.id })
    await tx`insert into note (id, conversation_id, seq, agent_id, text)
      values (${input.id}, ${id}, ${event.seq}, ${actor.agentId}, ${input.text})`
    await tx`delete from draft where agent_id = ${actor.agentId} and conversation_id = ${id} and kind = 'note'`
    return { id: input.id, seq: event.seq }
  },
})
