import type { Sql } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { CHAT_UNITS } from '#lib/conversation/conversation.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { forecastArrivals, QUARTERS } from '#lib/staffing/forecast.ts'
import { dayStart } from './day-start.ts'
import { floorScopeOf } from './floor-scope.ts'
import { intradayInput } from './intraday-inputs.ts'
import type { Intraday, Quarter, StaffingGround } from './intraday-views.ts'
import { serviceLevelOf } from './measure.ts'

const WEEKS = 6
/** Until a queue has its own measure. */
const USUAL_HANDLE_MS = 300_000
const USUAL_PATIENCE_MS = 600_000
/** Fewer say too little. */
const ENOUGH = 20

/** One queue of the reader's floor, today by quarters of an hour. */
export const loadIntraday = query({
  name: 'metric.intraday',
  input: intradayInput,
  async run({ actor, input, sql }): Promise<Intraday> {
    permit(actor, 'floor.read')
    const queue = await findQueue(sql, actor, input.queueId)
    if (!queue) throw notFound('queue')
    const now = new Date()
    const starts = Array.from({ length: WEEKS + 1 }, (_, week) => dayStart(now, input.timeZone, week * 7))
    const [rows, staffing] = await Promise.all([
      countQuarters(sql, input.queueId, starts),
      loadGround(sql, input.queueId),
    ])
    const past = starts.slice(1).map((_, week) => arrivalsOf(rows.filter(({ day }) => day === week + 2)))
    const known = past.filter((counts) => counts.some((count) => count > 0))
    return {
      queueId: input.queueId,
      dayStart: (starts[0] ?? now).toISOString(),
      quarters: toQuarters(rows.filter(({ day }) => day === 1)),
      forecast: known.length > 0 ? forecastArrivals(known) : null,
      forecastDays: known.length,
      ...queue,
      staffing,
    }
  },
})

interface QueueGoal {
  serviceLevelMs: number
  serviceLevelTarget: number
}

async function findQueue(sql: Sql, actor: AgentActor, queueId: string): Promise<QueueGoal | undefined> {
  const scope = floorScopeOf(actor)
  if (scope === null) return undefined
  const [row] = await sql<QueueGoal[]>`
    select service_level_ms as "serviceLevelMs", service_level_target as "serviceLevelTarget" from queue
    where id = ${queueId} and archived_at is null
      and (${may(actor, 'scope.all')} or team_id::text = ${scope})`
  return row
}

interface Row {
  /** 1 is today, 2 a week ago, and so on. */
  day: number
  quarter: number
  arrivals: number
  answered: number
  abandoned: number
  within: number
  short: number
  waitMs: number | null
}

const countQuarters = (sql: Sql, queueId: string, starts: readonly Date[]) => sql<Row[]>`
  select d.day::int, floor(extract(epoch from c.opened_at - d.start) / 900)::int as quarter,
    count(*)::int as arrivals, count(c.assigned_at)::int as answered,
    count(*) filter (where c.state = 'abandoned')::int as abandoned,
    count(*) filter (where c.assigned_at <= c.opened_at + make_interval(secs => q.service_level_ms / 1000.0))::int as within,
    count(*) filter (where c.state = 'abandoned' and c.ended_at < c.opened_at + interval '5 s')::int as short,
    (avg(extract(epoch from c.assigned_at - c.opened_at)) * 1000)::float8 as "waitMs"
  from unnest(${starts.map((start) => start.toISOString())}::text[]::timestamptz[]) with ordinality as d (start, day)
    join conversation c on c.opened_at >= d.start and c.opened_at < d.start + interval '24 hours'
    join queue q on q.id = c.queue_id
  where c.queue_id = ${queueId} group by 1, 2`

function arrivalsOf(rows: readonly Row[]): number[] {
  const counts = Array.from({ length: QUARTERS }, () => 0)
  for (const { quarter, arrivals } of rows) counts[quarter] = arrivals
  return counts
}

function toQuarters(rows: readonly Row[]): Quarter[] {
  const byQuarter = new Map(rows.map((row) => [row.quarter, row]))
  return Array.from({ length: QUARTERS }, (_, at) => {
    const row = byQuarter.get(at)
    if (!row) return { arrivals: 0, answered: 0, abandoned: 0, waitMs: null, serviceLevel: null }
    const { arrivals, answered, abandoned, waitMs } = row
    return { arrivals, answered, abandoned, waitMs, serviceLevel: serviceLevelOf(row) }
  })
}

interface Measured {
  people: number
  atOnce: number | null
  handled: number
  handleMs: number | null
  gone: number
  waitedMs: number | null
}

/**
 * Patience is the time waited by everybody for each one who left: the likeliest mean of an exponential patience
 * that most people's answers cut short.
 */
async function loadGround(sql: Sql, queueId: string): Promise<StaffingGround> {
  const [row] = await sql<Measured[]>`
    select staff.*, done.*, came.* from (
      select count(*)::int as people, avg(greatest(1, p.capacity_units / ${CHAT_UNITS}::int))::float8 as "atOnce"
      from queue_member m join agent a on a.id = m.agent_id and a.disabled_at is null
        join presence p on p.agent_id = m.agent_id and p.state <> 'offline'
      where m.queue_id = ${queueId}) staff,
      (select count(*)::int as handled, avg(handle_ms + wrap_up_ms)::float8 as "handleMs" from (
        select handle_ms, wrap_up_ms from resolution where queue_id = ${queueId}
        order by completed_at desc limit 200) last) done,
      (select count(*) filter (where state = 'abandoned')::int as gone,
        (sum(extract(epoch from coalesce(assigned_at, ended_at) - opened_at)) * 1000)::float8 as "waitedMs"
        from conversation where queue_id = ${queueId} and opened_at > now() - interval '28 days') came`
  const { people = 0, atOnce = null, handled = 0, handleMs = null, gone = 0, waitedMs = null } = row ?? {}
  const isHandleMeasured = handled >= ENOUGH && handleMs !== null
  const isPatienceMeasured = gone >= ENOUGH && waitedMs !== null && waitedMs > 0
  return {
    people,
    atOnce: Math.max(1, Math.round(atOnce ?? 1)),
    handleMs: isHandleMeasured ? handleMs : USUAL_HANDLE_MS,
    isHandleMeasured,
    patienceMs: isPatienceMeasured ? waitedMs / gone : USUAL_PATIENCE_MS,
    isPatienceMeasured,
  }
}
