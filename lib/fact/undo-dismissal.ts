import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { undoDismissalInput } from './inputs.ts'
import { loadMatter } from './load-matter.ts'

/** As if it had not been waved off; whoever may write here may take it back. */
export const undoDismissal = verb({
  name: 'fact.undo_dismissal',
  input: undoDismissalInput,
  async run({ actor, input, tx, now, record, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId, customerId } = await loadMatter(actor, input.conversationId)
    const { type, value } = input
    const undone = await tx`
      update told_dismissal set undone_at = ${now}
      where conversation_id = ${conversationId} and type = ${type} and value = ${value} and undone_at is null
      returning 1`
    if (undone.length === 0) return { conversationId }
    await record('fact.dismissal_undone', { conversationId, customerId, data: { type } })
    await audit({
      action: 'told.dismissal_undone',
      targetKind: 'conversation',
      targetId: conversationId,
      new: { type },
    })
    return { conversationId }
  },
})
