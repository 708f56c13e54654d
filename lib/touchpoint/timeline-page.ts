import type { z } from 'zod'
import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import type { CustomerReach } from '#lib/customer/views.ts'
import type { timelineInput } from './inputs.ts'
import { timelineScope } from './timeline-scope.ts'
import type { TimelineKey } from './views.ts'

export type TimelineQuery = z.output<typeof timelineInput>

/** Touchpoints that a search looks through at a time, so that the longest history answers as soon as any. */
export const SEARCH_SPAN = 5_000

/** One page's statement. Filters are answered by the index alone; then the page's own rows are fetched. */
export function timelinePage(
  sql: Sql,
  actor: AgentActor,
  reach: CustomerReach,
  input: TimelineQuery,
  edge: TimelineKey | null,
) {
  const { kinds, departments, channels, limit } = input
  const scope = timelineScope(sql, actor, reach, input, edge)
  if (reach === 'own' || input.text || !(kinds ?? departments ?? channels))
    return sql`select ${columns(sql)} from touchpoint t where ${scope}
      order by t.occurred_at desc, t.id desc limit ${limit + 1}`
  return sql`
    select ${columns(sql)} from (
      select t.id from touchpoint t where ${scope} order by t.occurred_at desc, t.id desc limit ${limit + 1}) k
    join touchpoint t on t.id = k.id order by t.occurred_at desc, t.id desc`
}

/** UTC to the microsecond, for `isoOf`. Formatting it here costs the database a fifth of the page. */
const utcText = (sql: Sql) => sql`(t.occurred_at at time zone 'UTC')::text`

/**
 * Always as long, so that texts stand in the order of their times: a Date knows milliseconds alone, and as a key
 * would pass over what came within one.
 */
export function isoOf(utc: string): string {
  const [seconds = '', fraction = ''] = utc.split('.')
  return `${seconds.replace(' ', 'T')}.${fraction.padEnd(6, '0')}Z`
}

const columns = (sql: Sql) => sql`
  t.id, t.kind, t.department, t.channel, ${utcText(sql)} as "occurredAt", t.title, left(t.detail, 2000) as detail,
  t.actor_name as "actorName", t.conversation_id as "conversationId", t.order_id as "orderId"`

/** The last touchpoint that a search from `before` looks at; null where it reaches the end. */
export async function findEdge(sql: Sql, { customerId, before }: TimelineQuery): Promise<TimelineKey | null> {
  const older = before
    ? sql`and (t.occurred_at, t.id) < (${before.occurredAt}::timestamptz, ${before.id}::uuid)`
    : sql``
  const [row] = await sql<TimelineKey[]>`
    select ${utcText(sql)} as "occurredAt", t.id from touchpoint t where t.customer_id = ${customerId} ${older}
    order by t.occurred_at desc, t.id desc offset ${SEARCH_SPAN - 1} limit 1`
  return row ? { ...row, occurredAt: isoOf(row.occurredAt) } : null
}
