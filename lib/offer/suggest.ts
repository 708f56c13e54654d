import type { Tx } from '#db/client.ts'
import { type AgentActor, reachesQueue } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { arbitrate, type Candidate } from './arbitrate.ts'
import { loadStanding, type SuggestedFor } from './load-standing.ts'
import type { OfferHistory } from './standing.ts'
import { suggestInput } from './suggestion-inputs.ts'
import type { SuggestionsView } from './suggestion-views.ts'
import { writeShown } from './write-shown.ts'

/**
 * Up to three offers or actions for the customer of a conversation, with reasons. For its owner what is shown is
 * kept, to be answered; whoever else may read it sees the same and leaves no trace. Call without a command's id.
 */
export const suggest = verb({
  name: 'suggestion.suggest',
  input: suggestInput,
  async run({ actor, input, tx, now, record }): Promise<SuggestionsView> {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { isOwner, ...target } = await loadTarget(tx, actor, input.conversationId)
    await tx`select pg_advisory_xact_lock(hashtextextended(${`suggest:${target.conversationId}`}, 0))`
    const standing = await loadStanding(tx, target, now)
    const history = await loadHistory(tx, target, now)
    const { chosen, heldBack, whyNot } = arbitrate(await loadOffers(tx), standing, history)
    const { ids, shown } = isOwner
      ? await writeShown(tx, target, actor.agentId, chosen)
      : { ids: new Map<string, string>(), shown: [] }
    for (const subjectId of shown)
      await record('suggestion.shown', { ...target, agentId: actor.agentId, subjectId })
    const visible = isOwner ? chosen.filter(({ offer }) => ids.has(offer.id)) : chosen
    return {
      suggestions: visible.map(({ offer, reasons }) => {
        const { id: offerId, propensity: _p, conditions: _c, ...rest } = offer
        return { ...rest, id: ids.get(offerId) ?? null, offerId, reasons }
      }),
      heldBack: { sales: heldBack },
      whyNot: whyNot.map(({ offer: { name, kind }, reason }) => ({ name, kind, reason })),
    }
  },
})

async function loadTarget(
  tx: Tx,
  actor: AgentActor,
  id: string,
): Promise<SuggestedFor & { isOwner: boolean }> {
  const [row] = await tx<(SuggestedFor & { queueId: string; assigneeId: string | null; state: string })[]>`
    select id as "conversationId", customer_id as "customerId", queue_id as "queueId", assignee_id as "assigneeId", state
    from conversation where id = ${id}`
  if (!row) throw notFound('conversation')
  const { conversationId, customerId, queueId, assigneeId, state } = row
  const isOwner = assigneeId === actor.agentId && (state === 'active' || state === 'wrap_up')
  const mayRead = isOwner || reachesQueue(actor, queueId) || (await mayReadCustomer(actor, customerId))
  if (!mayRead) throw notFound('conversation')
  return { conversationId, customerId, isOwner }
}

const loadOffers = (tx: Tx) => tx<Candidate[]>`
  select id, name, kind, description, say, value_cents as "valueCents", cost_cents as "costCents", propensity, conditions
  from offer where archived_at is null`

/** "Shown" counts other conversations: to look again in this one is not to offer again. */
async function loadHistory(tx: Tx, { conversationId, customerId }: SuggestedFor, now: Date) {
  const rows = await tx<(OfferHistory & { offerId: string })[]>`
    select offer_id as "offerId",
      count(*) filter (where conversation_id is distinct from ${conversationId})::int as shown,
      extract(day from ${now}::timestamptz - max(outcome_at) filter (where outcome = 'declined'))::int as "declinedDays",
      (array_agg(outcome order by outcome_at desc) filter (
        where conversation_id = ${conversationId} and outcome is not null))[1] as "answeredHere"
    from suggestion where customer_id = ${customerId} and shown_at > ${now}::timestamptz - interval '180 days'
    group by offer_id`
  return new Map(rows.map(({ offerId, ...history }) => [offerId, history]))
}
