import type { Tx } from '#db/client.ts'
import { moodOf } from '#lib/brief/mood.ts'
import { loadNeeds } from './load-needs.ts'
import type { GateState } from './sales-gate.ts'
import type { Standing } from './standing.ts'

export interface SuggestedFor {
  conversationId: string
  customerId: string
}

interface Row extends Omit<GateState, 'moods' | 'rating' | 'consentWithdrawn'> {
  score: number | null
  ratedDays: number | null
  tier: string | null
  since: Date
  orders12m: number
  revenue12mCents: number
  currency: string
  consent: Record<string, boolean>
  products: string[]
  goodwillThisYear: number
}

const DUNNING_DAYS = 60

/** How the customer of a conversation stands now: one statement for the gates and values, two for texts and needs. */
export async function loadStanding(
  tx: Tx,
  { conversationId, customerId }: SuggestedFor,
  now: Date,
): Promise<Standing> {
  const row = await loadRow(tx, conversationId, now)
  const moods = await loadMoods(tx, conversationId)
  const needs = await loadNeeds(tx, customerId, now)
  const {
    score,
    ratedDays,
    since,
    tier,
    orders12m,
    revenue12mCents,
    currency,
    consent,
    products,
    goodwillThisYear,
    ...gates
  } = row
  return {
    gates: {
      ...gates,
      moods,
      rating: score === null || ratedDays === null ? null : { score, daysAgo: ratedDays },
      consentWithdrawn: isWithdrawn(consent),
    },
    tier,
    since: since.toISOString(),
    orders12m,
    revenue12mCents,
    currency,
    consent,
    products,
    needs,
    goodwillThisYear,
  }
}

/** Said no to offers, or to every way of hearing of them. Nothing on file is not a no. */
function isWithdrawn(consent: Readonly<Record<string, boolean>>): boolean {
  if (consent.marketing === false || consent.offers === false) return true
  const answers = Object.values(consent)
  return answers.length > 0 && answers.every((agreed) => !agreed)
}

async function loadRow(tx: Tx, conversationId: string, now: Date): Promise<Row> {
  const [row] = await tx<Row[]>`
    select k.tier, k.since, k.order_count_12m as "orders12m", k.revenue_12m_cents::float8 as "revenue12mCents", k.consent,
      coalesce((select currency from "order" where customer_id = k.id order by placed_at desc limit 1), 'EUR') as currency,
      array(select distinct item ->> 'name' from "order" o, jsonb_array_elements(o.items) item
        where o.customer_id = k.id and o.placed_at > ${now}::timestamptz - interval '2 years') as products,
      exists (select 1 from recovery_case r where r.customer_id = k.id and r.closed_at is null) as "openCase",
      (select extract(day from ${now}::timestamptz - r.closed_at)::int from recovery_case r
        where r.customer_id = k.id and r.closed_at is not null and not exists (
          select 1 from survey s where s.customer_id = k.id and s.score >= 4 and s.answered_at > r.closed_at)
        order by r.closed_at desc limit 1) as "unhealedCaseDays",
      s.score, extract(day from ${now}::timestamptz - s.answered_at)::int as "ratedDays",
      (extract(epoch from coalesce(c.assigned_at, ${now}::timestamptz) - c.opened_at) * 1000)::float8 as "waitedMs",
      q.service_level_ms as "targetMs",
      (select count(*)::int from conversation p where p.customer_id = k.id
        and p.opened_at > ${now}::timestamptz - interval '7 days')
      + (select count(*)::int from touchpoint t where t.customer_id = k.id
        and t.occurred_at > ${now}::timestamptz - interval '7 days' and t.occurred_at <= ${now}
        and t.kind in ('call','visit','letter') and t.conversation_id is null) as "contacts7d",
      (c.state in ('waiting','active') and (c.first_reply_at is null or c.reply_due_since is not null
        or exists (select 1 from fact f where f.customer_id = k.id and f.conversation_id = c.id and f.type = 'problem')))
      or (c.state = 'wrap_up' and c.ended_by = 'customer') as "matterUnresolved",
      exists (select 1 from touchpoint t where t.customer_id = k.id and t.kind = 'dunning'
        and t.occurred_at > ${now}::timestamptz - make_interval(days => ${DUNNING_DAYS})) as "inCollections",
      (select count(*)::int from suggestion g join offer o on o.id = g.offer_id
        where g.customer_id = k.id and o.kind = 'goodwill' and g.outcome = 'accepted'
          and g.outcome_at > ${now}::timestamptz - interval '1 year') as "goodwillThisYear"
    from conversation c join customer k on k.id = c.customer_id join queue q on q.id = c.queue_id
    left join lateral (
      select score, answered_at from survey where customer_id = k.id order by answered_at desc limit 1) s on true
    where c.id = ${conversationId}`
  if (!row) throw new Error('The conversation went away while being read.')
  return row
}

/** Of the customer's last two turns, oldest first. */
async function loadMoods(tx: Tx, conversationId: string): Promise<number[]> {
  const rows = await tx<{ text: string }[]>`
    select text from message where conversation_id = ${conversationId} and author_kind = 'customer'
    order by seq desc limit 2`
  return rows.map(({ text }) => moodOf(text)).reverse()
}
