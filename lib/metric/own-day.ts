import type { Sql } from '#db/client.ts'
import { query } from '#lib/query.ts'
import { dayInput } from './day-inputs.ts'
import { dayStart } from './day-start.ts'
import type { OwnDay } from './day-views.ts'
import { cameBack, isProvisional } from './first-contact.ts'
import { measureOwnRepeats } from './own-repeats.ts'
import { COMPARED_DAYS, RATING_GOOD } from './measure.ts'

const WORDS = 50

/** The reader's own figures, today against their own four weeks before. */
export const loadOwnDay = query({
  name: 'metric.own_day',
  input: dayInput,
  async run({ actor, input, sql }): Promise<OwnDay> {
    const now = new Date()
    const days = Array.from({ length: COMPARED_DAYS + 1 }, (_, index) =>
      dayStart(now, input.timeZone, COMPARED_DAYS - index),
    )
    const today = days.at(-1) ?? now
    const from = days[0] ?? now
    const { agentId } = actor
    const [perDay, handled, ratings, words, promises, repeats] = await Promise.all([
      countPerDay(sql, agentId, days),
      measureHandled(sql, agentId, from, today),
      measureRatings(sql, agentId, from, today),
      listWords(sql, agentId, from),
      measurePromises(sql, agentId, from),
      measureOwnRepeats(sql, actor, from, today),
    ])
    const worked = perDay.filter(({ count }) => count > 0)
    const usual = worked.length > 0 ? worked.reduce((sum, { count }) => sum + count, 0) / worked.length : null
    return {
      handled: { today: handled.today.of, perDay, usual },
      handleMs: handled.handleMs,
      firstContact: { today: handled.today, weeks: handled.weeks },
      ratings: { ...ratings, askedInWeeks: handled.weeks.of, words },
      promises,
      repeats,
    }
  },
})

async function countPerDay(sql: Sql, agentId: string, days: readonly Date[]) {
  const rows = await sql<{ day: number; count: number }[]>`
    select width_bucket(completed_at, ${days.map((day) => day.toISOString())}::text[]::timestamptz[]) as day,
      count(*)::int as count
    from resolution where agent_id = ${agentId} and completed_at >= ${days[0] ?? new Date()}
    group by 1`
  const counts = new Map(rows.map(({ day, count }) => [day, count]))
  return days
    .slice(0, -1)
    .map((day, index) => ({ day: day.toISOString(), count: counts.get(index + 1) ?? 0 }))
}

interface HandledRow {
  isToday: boolean
  of: number
  back: number
  provisional: number
  ms: number | null
}

async function measureHandled(sql: Sql, agentId: string, from: Date, today: Date) {
  const rows = await sql<HandledRow[]>`
    select r.completed_at >= ${today} as "isToday", count(*)::int as of,
      count(*) filter (where ${cameBack(sql)})::int as back,
      count(*) filter (where ${isProvisional(sql)} and not ${cameBack(sql)})::int as provisional,
      avg(r.handle_ms + r.wrap_up_ms)::float8 as ms
    from resolution r where r.agent_id = ${agentId} and r.completed_at >= ${from} group by 1`
  const part = (isToday: boolean) => rows.find((row) => row.isToday === isToday)
  const firstContact = ({ of = 0, back = 0, provisional = 0 }: Partial<HandledRow> = {}) => ({
    count: of - back,
    of,
    provisional,
  })
  const mean = ({ of = 0, ms = null }: Partial<HandledRow> = {}) => ({ value: ms, of })
  return {
    today: firstContact(part(true)),
    weeks: firstContact(part(false)),
    handleMs: { today: mean(part(true)), weeks: mean(part(false)) },
  }
}

async function measureRatings(sql: Sql, agentId: string, from: Date, today: Date) {
  const rows = await sql<{ isToday: boolean; of: number; count: number }[]>`
    select answered_at >= ${today} as "isToday", count(*)::int as of,
      count(*) filter (where score >= ${RATING_GOOD})::int as count
    from survey where agent_id = ${agentId} and answered_at >= ${from} group by 1`
  const part = (isToday: boolean) => {
    const row = rows.find((one) => one.isToday === isToday)
    return { count: row?.count ?? 0, of: row?.of ?? 0 }
  }
  return { today: part(true), weeks: part(false) }
}

async function listWords(sql: Sql, agentId: string, from: Date) {
  const rows = await sql<{ id: string; score: number; verbatim: string; queueName: string; at: Date }[]>`
    select s.id, s.score, s.verbatim, q.name as "queueName", s.answered_at as at
    from survey s join queue q on q.id = s.queue_id
    where s.agent_id = ${agentId} and s.answered_at >= ${from}
    order by s.answered_at desc, s.id limit ${WORDS}`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

async function measurePromises(sql: Sql, agentId: string, from: Date) {
  const [row] = await sql<{ kept: number; settled: number; overdue: number; open: number }[]>`
    select count(*) filter (where state = 'kept' and due_at >= ${from} and (settled_at is null or settled_at <= due_at))::int as kept,
      count(*) filter (where state in ('kept','broken') and due_at >= ${from})::int as settled,
      count(*) filter (where state = 'broken' or (state = 'open' and due_at < now()))::int as overdue,
      count(*) filter (where state = 'open' and due_at >= now())::int as open
    from promise where agent_id = ${agentId} and (state in ('open','broken') or due_at >= ${from})`
  const { kept = 0, settled = 0, overdue = 0, open = 0 } = row ?? {}
  return { weeks: { count: kept, of: settled }, overdue, open }
}
