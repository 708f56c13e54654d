import type { Tx } from '#db/client.ts'
import { refusesOffers } from '#lib/privacy/consent.ts'
import { loadGates } from './load-gates.ts'
import { loadNeeds } from './load-needs.ts'
import type { Standing } from './standing.ts'

export interface SuggestedFor {
  conversationId: string
  customerId: string
}

/** How the customer of a conversation stands now. */
export async function loadStanding(tx: Tx, target: SuggestedFor, now: Date): Promise<Standing> {
  const { customerId, conversationId } = target
  const { since, ...worth } = await loadWorth(tx, customerId, now)
  const gates = await loadGates(tx, conversationId, now)
  const needs = await loadNeeds(tx, customerId, now)
  const consentWithdrawn = refusesOffers(worth.consent)
  return { ...worth, since: since.toISOString(), needs, gates: { ...gates, consentWithdrawn } }
}

interface Worth extends Omit<Standing, 'gates' | 'needs' | 'since'> {
  since: Date
}

async function loadWorth(tx: Tx, customerId: string, now: Date): Promise<Worth> {
  const [row] = await tx<Worth[]>`
    select k.tier, k.since, k.order_count_12m as "orders12m", k.revenue_12m_cents::float8 as "revenue12mCents", k.consent,
      coalesce((select currency from "order" where customer_id = k.id order by placed_at desc limit 1), 'EUR') as currency,
      array(select distinct item ->> 'name' from "order" o, jsonb_array_elements(o.items) item
        where o.customer_id = k.id and o.placed_at > ${now}::timestamptz - interval '2 years') as products,
      (select count(*)::int from suggestion g join offer o on o.id = g.offer_id
        where g.customer_id = k.id and o.kind = 'goodwill' and g.outcome = 'accepted'
          and g.outcome_at > ${now}::timestamptz - interval '1 year') as "goodwillThisYear"
    from customer k where k.id = ${customerId}`
  if (!row) throw new Error('The customer went away while being read.')
  return row
}
