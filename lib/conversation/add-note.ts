import { verb } from '#lib/verb.ts'
import { notFound } from '#lib/problem.ts'
import { addNoteInput } from './inputs.ts'
import { loadReadable } from './load-readable.ts'
import { mentionPeople } from './mention-people.ts'
import { writeNote } from './write-note.ts'

/** A note may be left by whoever may read the conversation; the customer never sees it. */
export const addNote = verb({
  name: 'note.add',
  input: addNoteInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const conversation = await loadReadable(actor, input.conversationId)
    const { id } = conversation
    const [earlier] = await tx<{ seq: number }[]>`
      select seq from note where id = ${input.id} and agent_id = ${actor.agentId}`
    if (earlier) return { id: input.id, seq: earlier.seq }
    const seq = await writeNote(
      { tx, recordOn },
      { id: input.id, conversationId: id, agentId: actor.agentId, text: input.text },
    )
    await mentionPeople({ tx, record, recordOn }, actor, conversation, input.id, input.mentionIds)
    await tx`delete from draft where agent_id = ${actor.agentId} and conversation_id = ${id} and kind = 'note'`
    return { id: input.id, seq }
  },
})
