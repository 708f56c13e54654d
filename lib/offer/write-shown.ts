import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { Chosen } from './arbitrate.ts'
import type { SuggestedFor } from './load-standing.ts'

/**
 * Keeps what is shown, once a conversation and offer; gives the id by offer and says which are new. A sales offer
 * whose customer got a case in this very moment is left out, before the database's own wall would refuse it.
 */
export async function writeShown(
  tx: Tx,
  { conversationId, customerId }: SuggestedFor,
  agentId: string,
  chosen: readonly Chosen[],
): Promise<{ ids: Map<string, string>; shown: string[] }> {
  const known = await tx<{ id: string; offerId: string }[]>`
    select id, offer_id as "offerId" from suggestion
    where conversation_id = ${conversationId} and agent_id = ${agentId} and outcome is null`
  const ids = new Map(known.map(({ id, offerId }) => [offerId, id]))
  const shown: string[] = []
  for (const [index, { offer, scoreCents, reasons }] of chosen.entries()) {
    if (ids.has(offer.id)) continue
    const id = newId()
    const written = await tx`
      insert into suggestion (id, customer_id, conversation_id, offer_id, agent_id, rank, score_cents, reasons)
      select ${id}, ${customerId}, ${conversationId}, ${offer.id}, ${agentId}, ${index + 1}, ${scoreCents}, ${tx.json(reasons)}
      where ${offer.kind !== 'sales'}::boolean or not exists (
        select 1 from recovery_case where customer_id = ${customerId} and closed_at is null) returning 1`
    if (written.length === 0) continue
    ids.set(offer.id, id)
    shown.push(id)
  }
  return { ids, shown }
}
