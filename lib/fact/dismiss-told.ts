import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { dismissInput } from './inputs.ts'
import { loadMatter } from './load-matter.ts'

/**
 * The agent waved it off, and why: in this conversation it is not brought up again, and a value that is wrong or no
 * longer holds in none, until the customer tells it anew.
 */
export const dismissTold = verb({
  name: 'fact.dismiss',
  input: dismissInput,
  async run({ actor, input, tx, now, record, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId, customerId } = await loadMatter(actor, input.conversationId)
    const { type, value, reason } = input
    const kept = await tx`
      insert into told_dismissal (conversation_id, type, value, agent_id, reason, created_at)
      values (${conversationId}, ${type}, ${value}, ${actor.agentId}, ${reason}, ${now})
      on conflict (conversation_id, type, value) do update set agent_id = excluded.agent_id, reason = excluded.reason,
        created_at = excluded.created_at, undone_at = null
      where told_dismissal.undone_at is not null or told_dismissal.reason is distinct from excluded.reason
      returning 1`
    if (kept.length === 0) return { conversationId }
    await record('fact.dismissed', { conversationId, customerId, data: { type, reason } })
    await audit({
      action: 'told.dismissed',
      targetKind: 'conversation',
      targetId: conversationId,
      new: { type, reason },
    })
    return { conversationId }
  },
})
