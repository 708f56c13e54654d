import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { answerOffer } from './answer-offer.ts'
import { findAsked } from './find-asked.ts'
import { dismissToldInput } from './learning-inputs.ts'
import { loadMatter } from './load-matter.ts'
import { weighWordings } from './weigh-wordings.ts'

/**
 * The agent waved it off, and why: in this conversation it is not brought up again, and a value that is wrong or no
 * longer holds in none, until the customer tells it anew. A wording that enough people call unasked for is learned.
 */
export const dismissTold = verb({
  name: 'fact.dismiss',
  input: dismissToldInput,
  async run({ actor, input, tx, now, record, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { agentId } = actor
    const { conversationId, customerId } = await loadMatter(actor, input.conversationId)
    const { type, value, reason, wording } = input
    const [kept] = await tx<{ offerId: string | null }[]>`
      insert into told_dismissal (conversation_id, type, value, agent_id, reason, created_at)
      values (${conversationId}, ${type}, ${value}, ${agentId}, ${reason}, ${now})
      on conflict (conversation_id, type, value) do update set agent_id = excluded.agent_id, reason = excluded.reason,
        created_at = excluded.created_at, undone_at = null,
        offer_id = case when told_dismissal.undone_at is null then told_dismissal.offer_id end
      where told_dismissal.undone_at is not null or told_dismissal.reason is distinct from excluded.reason
      returning offer_id as "offerId"`
    if (!kept) return { conversationId }
    const answer = { conversationId, agentId, type, wording, outcome: reason, now, offerId: kept.offerId }
    const offerId = await answerOffer(tx, answer)
    await tx`
      update told_dismissal set offer_id = ${offerId}
      where conversation_id = ${conversationId} and type = ${type} and value = ${value}`
    await record('fact.dismissed', { conversationId, customerId, data: { type, reason } })
    await audit({
      action: 'told.dismissed',
      targetKind: 'conversation',
      targetId: conversationId,
      new: { type, reason },
    })
    const asked = await findAsked(tx, offerId)
    if (asked && (reason === 'unasked' || kept.offerId))
      await weighWordings({ tx, now, record, audit }, asked)
    return { conversationId }
  },
})
