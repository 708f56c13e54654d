import type { Sql } from 'postgres'
import { newId } from '#lib/id.ts'
import { type Desk, makeConversations, makeDesk } from './live-rows.ts'

const LONG = 5_000
const USUAL = 40
const TOUCHPOINTS = 60
/** Where the long thread stands in the list. */
const LONG_AT = 5

/**
 * One agent with many open conversations that all wait for an answer, so that the list keeps its order; one of
 * them has a very long thread.
 */
export async function makeSwitchRows(sql: Sql, open: number): Promise<Desk> {
  const desk = await makeDesk(sql, 1)
  const agentId = desk.people[0]?.agentId ?? ''
  const ids = await makeConversations(
    sql,
    desk.queueId,
    Array.from({ length: open }, () => agentId),
  )
  await makeVisitors(sql, desk.queueId, ids)
  await makeThreads(sql, ids)
  await sql`insert into touchpoint (id, customer_id, kind, department, occurred_at, title, detail)
    select gen_random_uuid(), customer_id, 'call', 'support', now() - n * interval '9 days', 'Call about an order',
      'Asked where the parcel is; told that it left on Tuesday.'
    from conversation, generate_series(1, ${TOUCHPOINTS}) n`
  await sql`vacuum analyze`
  return desk
}

async function makeVisitors(sql: Sql, queueId: string, ids: readonly string[]) {
  const widgetId = newId()
  await sql`insert into widget (id, key, name, secret, queue_id)
    values (${widgetId}, ${widgetId}, 'Bench', ${newId()}, ${queueId})`
  await sql`insert into visitor (id, widget_id, customer_id) select id, ${widgetId}, customer_id from conversation`
  await sql`update conversation c set visitor_id = c.id, reply_due_since = now() - interval '2 hours' + p.place * interval '1 second',
      opened_at = now() - interval '3 hours', preview = 'Where is my parcel?', preview_from = 'customer'
    from unnest(${[...ids]}::uuid[]) with ordinality as p (id, place) where p.id = c.id`
}

async function makeThreads(sql: Sql, ids: readonly string[]) {
  await sql`create temporary table line on commit preserve rows as
    select gen_random_uuid() as id, c.id as conversation_id, c.assignee_id, c.customer_id, c.queue_id, n + 1 as seq,
      case when n % 2 = 1 then 'customer' else 'agent' end as author
    from unnest(${[...ids]}::uuid[]) with ordinality as p (id, place)
      join conversation c on c.id = p.id,
      generate_series(1, case when place = ${LONG_AT} then ${LONG}::int else ${USUAL}::int end) n`
  await sql`insert into message (id, conversation_id, seq, prev_seq, author_kind, author_id, text, sent_at)
    select id, conversation_id, seq, case when seq = 2 then 0 else seq - 1 end, author,
      case when author = 'agent' then assignee_id end,
      'Message ' || seq || ': the kettle came on Monday, but it is the red one and I wanted the blue one.',
      now() - interval '3 hours' + seq * interval '1 second' from line`
  await sql`insert into event (name, actor_kind, actor_id, conversation_id, seq, customer_id, queue_id, agent_id, subject_id, at)
    select case when author = 'agent' then 'message.sent' else 'message.received' end,
      case when author = 'agent' then 'agent' else 'visitor' end, case when author = 'agent' then assignee_id else conversation_id end,
      conversation_id, seq, customer_id, queue_id, assignee_id, id, now() - interval '3 hours' + seq * interval '1 second'
    from line order by seq`
  await sql`update conversation c set seq = l.seq, public_seq = l.seq, prev_public_seq = l.seq - 1
    from (select conversation_id, max(seq) as seq from line group by 1) l where l.conversation_id = c.id`
}
