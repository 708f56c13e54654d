import type { Sql } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import type { AgentFigure, QueueFigure } from './figure.ts'
import { type FloorConversationsInput, floorConversationsInput } from './inputs.ts'
import { startOfDay } from './load-floor.ts'
import type { FloorConversation, FloorConversationPage } from './views.ts'

type Times = 'openedAt' | 'waitingSince' | 'endedAt' | 'clockWarnAt' | 'clockDueAt'

interface Row extends Omit<FloorConversation, Times> {
  openedAt: Date
  waitingSince: Date | null
  endedAt: Date | null
  clockWarnAt: Date | null
  clockDueAt: Date | null
}

/** The conversations behind a figure, of queues that the actor's floor shows: open work oldest first, today's newest first. */
export const listFloorConversations = query({
  name: 'floor.conversations',
  input: floorConversationsInput,
  async run({ actor, input, sql }): Promise<FloorConversationPage> {
    if (!may(actor, 'floor.read')) throw new Problem('forbidden', 'Your role does not show the floor.')
    await requireOnFloor(sql, actor, input)
    const rows = await sql<Row[]>`
      select c.id, k.name as "customerName", k.tier, c.channel, c.queue_id as "queueId", q.name as "queueName",
        c.state, c.assignee_id as "assigneeId", a.name as "assigneeName", c.units, c.preview,
        c.opened_at as "openedAt", c.waiting_since as "waitingSince",
        c.ended_at as "endedAt", c.clock_kind as "clockKind", c.clock_warn_at as "clockWarnAt",
        c.clock_due_at as "clockDueAt", q.service_level_ms as "serviceLevelMs",
        (extract(epoch from coalesce(c.assigned_at, c.ended_at) - c.opened_at) * 1000)::float8 as "waitMs",
        exists (select 1 from recovery_case r where r.customer_id = c.customer_id and r.closed_at is null) as "hasOpenCase"
      from conversation c join customer k on k.id = c.customer_id join queue q on q.id = c.queue_id
        left join agent a on a.id = c.assignee_id
      where ${behind(sql, input)} and (${teamOf(actor)}::uuid is null or q.team_id = ${teamOf(actor)}::uuid)
        ${onward(sql, input)} limit ${input.limit + 1}`
    return toPage(rows, input.limit)
  },
})

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The team whose queues the actor's floor shows; null for all. Who has no team sees none. */
const teamOf = (actor: AgentActor) => (may(actor, 'scope.all') ? null : (actor.teamId ?? NOBODY))

async function requireOnFloor(sql: Sql, actor: AgentActor, input: FloorConversationsInput) {
  if (!('queueId' in input)) return
  const [queue] = await sql`
    select 1 from queue where id = ${input.queueId}
      and (${teamOf(actor)}::uuid is null or team_id = ${teamOf(actor)}::uuid)`
  if (!queue) throw notFound('queue')
}

function behind(sql: Sql, input: FloorConversationsInput) {
  if ('agentId' in input && input.figure === 'held')
    return sql`c.assignee_id = ${input.agentId} and c.state in ('active','wrap_up')`
  if ('agentId' in input)
    return sql`c.id in (select conversation_id from resolution
      where agent_id = ${input.agentId} and completed_at >= ${startOfDay(new Date())})`
  if (input.figure === 'waiting')
    return sql`c.id in (select conversation_id from waiting where queue_id = ${input.queueId})`
  return sql`c.queue_id = ${input.queueId} and ${counted(sql, input.figure)}`
}

function counted(sql: Sql, figure: Exclude<QueueFigure, 'waiting'>) {
  const today = sql`c.opened_at >= ${startOfDay(new Date())}`
  switch (figure) {
    case 'active':
      return sql`c.state = 'active'`
    case 'wrap_up':
      return sql`c.state = 'wrap_up'`
    case 'answered':
      return sql`${today} and c.assigned_at is not null`
    case 'abandoned':
      return sql`${today} and c.state = 'abandoned'`
    case 'offered':
      return sql`${today} and (c.assigned_at is not null or c.state = 'abandoned')`
  }
}

const OPEN: readonly (QueueFigure | AgentFigure)[] = ['waiting', 'active', 'wrap_up', 'held']

/** The keyset's condition and order; a conversation's opening never changes, its clock's end seldom. */
function onward(sql: Sql, input: FloorConversationsInput) {
  const isOpen = OPEN.includes(input.figure)
  if (isOpen && input.sort === 'clock') return byClock(sql, input)
  const last = sql`(select opened_at, id from conversation where id = ${input.after ?? null}::uuid)`
  if (isOpen)
    return sql`${input.after ? sql`and (c.opened_at, c.id) > ${last}` : sql``} order by c.opened_at, c.id`
  return sql`${input.after ? sql`and (c.opened_at, c.id) < ${last}` : sql``} order by c.opened_at desc, c.id desc`
}

/** What runs out first, first; what has no clock comes last, oldest first. */
function byClock(sql: Sql, input: FloorConversationsInput) {
  const key = sql`coalesce(clock_due_at, 'infinity')`
  const last = sql`(select ${key}, opened_at, id from conversation where id = ${input.after ?? null}::uuid)`
  const onward = input.after
    ? sql`and (coalesce(c.clock_due_at, 'infinity'), c.opened_at, c.id) > ${last}`
    : sql``
  return sql`${onward} order by coalesce(c.clock_due_at, 'infinity'), c.opened_at, c.id`
}

function toPage(found: readonly Row[], limit: number): FloorConversationPage {
  const rows = found.slice(0, limit).map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    clockWarnAt: row.clockWarnAt?.toISOString() ?? null,
    clockDueAt: row.clockDueAt?.toISOString() ?? null,
  }))
  const last = rows.at(-1)
  return { rows, next: last && found.length > limit ? last.id : null }
}
