import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { type Standing, settleReading, standingColumns } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { timelineInput } from './inputs.ts'
import { findEdge, isoOf, timelinePage, type TimelineQuery } from './timeline-page.ts'
import type { TimelineKey, TimelinePage, TouchpointView } from './views.ts'

/** A row of the page, each with the reader's standing; without any rows the standing stands alone. */
type Guarded = Standing & (TouchpointView | { id: null })

/** What happened, newest first, in pages by key: one probe of the customer's index, however long the history. */
export const loadTimeline = query({
  name: 'customer.timeline',
  input: timelineInput,
  async run({ actor, input, sql }): Promise<TimelinePage> {
    const edge = input.text ? await findEdge(sql, input) : null
    const guarded = await readGuarded(sql, actor, input, edge)
    const [standing] = guarded
    if (!standing) throw new Error('A statement about a reader gave no row.')
    const reach = await settleReading(actor, input.customerId, standing)
    const rows = reach === 'whole' ? guarded.filter(isRow) : await readOwn(sql, actor, input, edge)
    const touchpoints = rows.slice(0, input.limit).map(toView)
    return { touchpoints, next: rows.length > input.limit ? keyOf(touchpoints.at(-1)) : edge }
  },
})

/** Standing and page in one round trip: the page is read for who may see the whole, as most readers may. */
const readGuarded = (sql: Sql, actor: AgentActor, input: TimelineQuery, edge: TimelineKey | null) =>
  sql<Guarded[]>`
    with standing as materialized (select ${standingColumns(sql, actor, input.customerId)})
    select s.known, s.whole, s.audited, p.* from standing s
    left join lateral (${timelinePage(sql, actor, 'whole', input, edge)}) p on s.whole`

const readOwn = (sql: Sql, actor: AgentActor, input: TimelineQuery, edge: TimelineKey | null) =>
  sql<TouchpointView[]>`${timelinePage(sql, actor, 'own', input, edge)}`

const keyOf = (row: TouchpointView | undefined): TimelineKey | null =>
  row ? { occurredAt: row.occurredAt, id: row.id } : null

const isRow = (row: Guarded): row is Standing & TouchpointView => row.id !== null

const toView = (row: TouchpointView): TouchpointView => ({
  id: row.id,
  kind: row.kind,
  department: row.department,
  channel: row.channel,
  occurredAt: isoOf(row.occurredAt),
  title: row.title,
  detail: row.detail,
  actorName: row.actorName,
  conversationId: row.conversationId,
  orderId: row.orderId,
})
