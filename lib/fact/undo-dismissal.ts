import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { findAsked } from './find-asked.ts'
import { undoDismissalInput } from './inputs.ts'
import { loadMatter } from './load-matter.ts'
import { weighWordings } from './weigh-wordings.ts'

/** As if it had not been waved off, for what is learned of it too; whoever may write here may take it back. */
export const undoDismissal = verb({
  name: 'fact.undo_dismissal',
  input: undoDismissalInput,
  async run({ actor, input, tx, now, record, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId, customerId } = await loadMatter(actor, input.conversationId)
    const { type, value } = input
    const [undone] = await tx<{ offerId: string | null }[]>`
      update told_dismissal set undone_at = ${now}
      where conversation_id = ${conversationId} and type = ${type} and value = ${value} and undone_at is null
      returning offer_id as "offerId"`
    if (!undone) return { conversationId }
    await record('fact.dismissal_undone', { conversationId, customerId, data: { type } })
    await audit({
      action: 'told.dismissal_undone',
      targetKind: 'conversation',
      targetId: conversationId,
      new: { type },
    })
    if (!undone.offerId) return { conversationId }
    await tx`update told_offer set outcome = 'undone', answered_at = ${now} where id = ${undone.offerId}`
    const asked = await findAsked(tx, undone.offerId)
    if (asked) await weighWordings({ tx, now, record, audit }, asked)
    return { conversationId }
  },
})
