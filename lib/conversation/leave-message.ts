import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { conversationInput } from './inputs.ts'
import { writeMessageLeft } from './write-message-left.ts'

interface Row {
  id: string
  state: string
  isLeft: boolean
  said: boolean
}

/** The customer doesn't wait for an answer; what they wrote keeps its place, and the answer waits for them. */
export const leaveMessage = verb({
  name: 'conversation.leave_message',
  input: conversationInput,
  async run({ actor, input, tx, recordOn }) {
    if (actor.kind !== 'visitor') throw notFound('conversation')
    const [row] = await tx<Row[]>`
      select id, state, message_left_at is not null as "isLeft", exists (
        select 1 from message m where m.conversation_id = c.id and m.author_kind = 'customer') as said
      from conversation c where id = ${input.conversationId} and visitor_id = ${actor.visitorId} for no key update`
    if (!row) throw notFound('conversation')
    if (row.isLeft) return { conversationId: row.id }
    if (row.state !== 'waiting') throw new Problem('conflict', 'Somebody is here for you already.')
    if (!row.said) throw new Problem('invalid', 'Write your message first.')
    await writeMessageLeft(tx, recordOn, row.id)
    return { conversationId: row.id }
  },
})
