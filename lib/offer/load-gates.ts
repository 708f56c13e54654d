import type { Tx } from '#db/client.ts'
import { moodOf } from '#lib/brief/mood.ts'
import type { GateState } from './sales-gate.ts'

type Gates = Omit<GateState, 'consentWithdrawn'>

interface Row extends Omit<Gates, 'moods' | 'rating'> {
  score: number | null
  ratedDays: number | null
}

/** What may hold sales back: one statement for all but the customer's last words. */
export async function loadGates(tx: Tx, conversationId: string, now: Date): Promise<Gates> {
  const { score, ratedDays, ...gates } = await loadRow(tx, conversationId, now)
  const rating = score === null || ratedDays === null ? null : { score, daysAgo: ratedDays }
  return { ...gates, rating, moods: await loadMoods(tx, conversationId) }
}

async function loadRow(tx: Tx, conversationId: string, now: Date): Promise<Row> {
  const [row] = await tx<Row[]>`
    select
      exists (select 1 from recovery_case r where r.customer_id = c.customer_id and r.closed_at is null) as "openCase",
      (select extract(day from ${now}::timestamptz - r.closed_at)::int from recovery_case r
        where r.customer_id = c.customer_id and r.closed_at is not null and not exists (
          select 1 from survey s where s.customer_id = c.customer_id and s.score >= 4 and s.answered_at > r.closed_at)
        order by r.closed_at desc limit 1) as "unhealedCaseDays",
      s.score, extract(day from ${now}::timestamptz - s.answered_at)::int as "ratedDays",
      (extract(epoch from coalesce(c.assigned_at, ${now}::timestamptz) - c.opened_at) * 1000)::float8 as "waitedMs",
      q.service_level_ms as "targetMs",
      (select count(*)::int from conversation p where p.customer_id = c.customer_id
        and p.opened_at > ${now}::timestamptz - interval '7 days')
      + (select count(*)::int from touchpoint t where t.customer_id = c.customer_id
        and t.occurred_at > ${now}::timestamptz - interval '7 days' and t.occurred_at <= ${now}
        and t.kind in ('call','visit','letter') and t.conversation_id is null) as "contacts7d",
      (c.state in ('waiting','active','parked') and (c.first_reply_at is null or c.reply_due_since is not null or exists (
        select 1 from fact f where f.customer_id = c.customer_id and f.conversation_id = c.id and f.type = 'problem')))
      or (c.state = 'wrap_up' and c.ended_by = 'customer') as "matterUnresolved",
      exists (select 1 from touchpoint t where t.customer_id = c.customer_id and t.kind = 'dunning'
        and t.occurred_at > ${now}::timestamptz - interval '60 days') as "inCollections"
    from conversation c join queue q on q.id = c.queue_id
    left join lateral (
      select score, answered_at from survey where customer_id = c.customer_id order by answered_at desc limit 1) s on true
    where c.id = ${conversationId}`
  if (!row) throw new Error('The conversation went away while being read.')
  return row
}

/** Of the customer's last two turns, oldest first. */
async function loadMoods(tx: Tx, conversationId: string): Promise<number[]> {
  const rows = await tx<{ text: string }[]>`
    select text from message where conversation_id = ${conversationId} and author_kind = 'customer'
    order by seq desc limit 2`
  return rows.map(({ text }) => moodOf(text)).toReversed()
}
