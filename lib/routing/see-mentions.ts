import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { mentionSeenInput } from './moves-inputs.ts'

/** The agent has read what names them in this conversation. */
export const seeMentions = verb({
  name: 'mention.seen',
  input: mentionSeenInput,
  async run({ actor, input, tx, record }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId } = input
    const seen = await tx`
      update mention set seen_at = now() where conversation_id = ${conversationId} and agent_id = ${actor.agentId}
        and seen_at is null returning 1`
    if (seen.length > 0) await record('mention.seen', { conversationId, agentId: actor.agentId })
    return { seen: seen.length }
  },
})
