import type { VerbContext } from '#lib/verb.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'recordOn'>

interface NewNote {
  id: string
  conversationId: string
  agentId: string
  text: string
}

/** A note with the conversation's next `seq`. */
export async function writeNote({ tx, recordOn }: Steps, { id, conversationId, agentId, text }: NewNote) {
  const { seq } = await recordOn(conversationId, 'note.added', { subjectId: id })
  await tx`insert into note (id, conversation_id, seq, agent_id, text)
    values (${id}, ${conversationId}, ${seq}, ${agentId}, ${text})`
  return seq
}
