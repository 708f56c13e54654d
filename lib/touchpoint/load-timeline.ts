import type { z } from 'zod'
import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadReach } from '#lib/customer/load-reach.ts'
import type { CustomerReach } from '#lib/customer/views.ts'
import { query } from '#lib/query.ts'
import { timelineInput } from './inputs.ts'
import { timelineScope } from './timeline-scope.ts'
import type { TimelinePage, TouchpointView } from './views.ts'

type TimelineQuery = z.output<typeof timelineInput>

interface Row extends Omit<TouchpointView, 'occurredAt'> {
  occurredAt: Date
}

/** What happened, newest first, in pages by key: one probe of the customer's index, however long the history. */
export const loadTimeline = query({
  name: 'customer.timeline',
  input: timelineInput,
  async run({ actor, input, sql }): Promise<TimelinePage> {
    const [reach, whole] = await Promise.all([
      loadReach(actor, input.customerId),
      readPage(sql, actor, 'whole', input),
    ])
    const rows = reach === 'whole' ? whole : await readPage(sql, actor, reach, input)
    return { touchpoints: rows.slice(0, input.limit).map(toView), hasMore: rows.length > input.limit }
  },
})

/** Read beside the permission and not after it, since most readers may see the whole; nothing leaves before both. */
async function readPage(sql: Sql, actor: AgentActor, reach: CustomerReach, input: TimelineQuery) {
  const { before, limit } = input
  const older = before
    ? sql`and (t.occurred_at, t.id) < (${before.occurredAt}::timestamptz, ${before.id}::uuid)`
    : sql``
  const pattern = input.text ? `%${input.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null
  const words = pattern
    ? sql`and (lower(t.title) like ${pattern} or lower(t.detail) like ${pattern} or lower(t.actor_name) like ${pattern})`
    : sql``
  return sql<Row[]>`
    select t.id, t.kind, t.department, t.channel, t.occurred_at as "occurredAt", t.title, left(t.detail, 2000) as detail,
      t.actor_name as "actorName", t.conversation_id as "conversationId"
    from touchpoint t where ${timelineScope(sql, actor, reach, input)} ${older} ${words}
    order by t.occurred_at desc, t.id desc limit ${limit + 1}`
}

const toView = (row: Row): TouchpointView => ({ ...row, occurredAt: row.occurredAt.toISOString() })
