import { database } from '#db/client.ts'
import { reachesQueue } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { dayInput } from './day-inputs.ts'
import { dayStart } from './day-start.ts'
import type { QueueDay } from './day-views.ts'
import { cameBack, isProvisional } from './first-contact.ts'
import { COMPARED_DAYS, type FirstContact, RATING_GOOD, serviceLevelOf } from './measure.ts'

/** Today's figures of every queue that the reader reaches, in the reader's zone. */
export const loadQueueDay = query({
  name: 'metric.queue_day',
  input: dayInput,
  async run({ actor, input }): Promise<QueueDay[]> {
    permit(actor, 'floor.read')
    const ids = [...new Set([...actor.queueIds, ...actor.scopeQueueIds])]
    const now = new Date()
    return measureQueues(
      ids.filter((id) => reachesQueue(actor, id)),
      dayStart(now, input.timeZone),
      dayStart(now, input.timeZone, COMPARED_DAYS),
    )
  },
})

/** What came since `today`, and how first contacts went from `weeksFrom` until then. */
async function measureQueues(queueIds: readonly string[], today: Date, weeksFrom: Date) {
  const [opened, resolved, rated] = await Promise.all([
    countOpened(queueIds, today),
    countResolved(queueIds, today, weeksFrom),
    countRated(queueIds, today),
  ])
  return queueIds.map((queueId): QueueDay => {
    const came = opened.find((row) => row.queueId === queueId)
    const done = resolved.find((row) => row.queueId === queueId && row.isToday)
    const before = resolved.find((row) => row.queueId === queueId && !row.isToday)
    const ratings = rated.find((row) => row.queueId === queueId)
    return {
      queueId,
      answered: came?.answered ?? 0,
      abandoned: came?.abandoned ?? 0,
      serviceLevel: came ? serviceLevelOf(came) : null,
      averageAnswerMs: came?.answerMs ?? null,
      handled: done?.of ?? 0,
      handleMs: done?.ms ?? null,
      requesterWaitMs: done?.waitedMs ?? null,
      firstContact: toFirstContact(done),
      firstContactWeeks: toFirstContact(before),
      ratings: { count: ratings?.count ?? 0, of: ratings?.of ?? 0 },
    }
  })
}

interface Opened {
  queueId: string
  answered: number
  abandoned: number
  within: number
  short: number
  answerMs: number | null
}

const countOpened = (queueIds: readonly string[], today: Date) => database()<Opened[]>`
  select c.queue_id as "queueId", count(*) filter (where c.assigned_at is not null)::int as answered,
    count(*) filter (where c.state = 'abandoned')::int as abandoned,
    count(*) filter (where c.assigned_at - c.opened_at <= make_interval(secs => q.service_level_ms / 1000.0))::int as within,
    count(*) filter (where c.state = 'abandoned' and c.ended_at - c.opened_at < interval '5 s')::int as short,
    (avg(extract(epoch from c.assigned_at - c.opened_at)) * 1000)::float8 as "answerMs"
  from conversation c join queue q on q.id = c.queue_id
  where c.queue_id = any(${[...queueIds]}::uuid[]) and c.opened_at >= ${today} group by c.queue_id`

interface Resolved {
  queueId: string
  isToday: boolean
  of: number
  back: number
  provisional: number
  ms: number | null
  waitedMs: number | null
}

function countResolved(queueIds: readonly string[], today: Date, weeksFrom: Date) {
  const sql = database()
  return sql<Resolved[]>`
    select r.queue_id as "queueId", r.completed_at >= ${today} as "isToday", count(*)::int as of,
      count(*) filter (where ${cameBack(sql)})::int as back,
      count(*) filter (where ${isProvisional(sql)} and not ${cameBack(sql)})::int as provisional,
      avg(r.handle_ms + r.wrap_up_ms)::float8 as ms, avg(w.elapsed_ms)::float8 as "waitedMs"
    from resolution r left join clock w on w.conversation_id = r.conversation_id and w.kind = 'requester_wait'
    where r.queue_id = any(${[...queueIds]}::uuid[]) and r.completed_at >= ${weeksFrom}
    group by 1, 2`
}

const countRated = (queueIds: readonly string[], today: Date) => database()<
  { queueId: string; of: number; count: number }[]
>`
  select queue_id as "queueId", count(*)::int as of, count(*) filter (where score >= ${RATING_GOOD})::int as count
  from survey where queue_id = any(${[...queueIds]}::uuid[]) and answered_at >= ${today} group by queue_id`

const toFirstContact = (row: Resolved | undefined): FirstContact =>
  row
    ? { count: row.of - row.back, of: row.of, provisional: row.provisional }
    : { count: 0, of: 0, provisional: 0 }
