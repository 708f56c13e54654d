import type { Sql } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { isProvisional } from './first-contact.ts'
import { repeatsInput } from './repeat-inputs.ts'
import type { RepeatCounts, RepeatsView } from './repeat-views.ts'
import { reachedQueues } from './reached-queues.ts'
import { weekStarts } from './week-starts.ts'

/** How often customers have to say things twice, of the queues that the reader reaches; nobody's in person. */
export const loadRepeats = query({
  name: 'metric.repeats',
  input: repeatsInput,
  async run({ actor, input, sql }): Promise<RepeatsView> {
    permit(actor, 'floor.read')
    const queueIds = reachedQueues(actor, input.queueId)
    const weeks = weekStarts(new Date(), input.timeZone, input.weeks)
    const [rows, byType] = await Promise.all([
      count(sql, queueIds, weeks),
      countTypes(sql, queueIds, weeks[0] ?? new Date()),
    ])
    return {
      total: sum(rows),
      byWeek: weeks.map((from, index) => ({
        from: from.toISOString(),
        ...sum(rows.filter(({ week }) => week === index + 1)),
      })),
      byQueue: queuesOf(rows).map((queue) => ({
        ...queue,
        ...sum(rows.filter(({ queueId }) => queueId === queue.queueId)),
      })),
      byType,
    }
  },
})

interface Row extends RepeatCounts {
  queueId: string
  queueName: string
  week: number
}

const count = (sql: Sql, queueIds: readonly string[], weeks: readonly Date[]) => sql<Row[]>`
  select r.queue_id as "queueId", q.name as "queueName",
    width_bucket(r.completed_at, ${weeks.map((week) => week.toISOString())}::text[]::timestamptz[]) as week,
    count(*)::int as contacts, coalesce(sum(f.told), 0)::int as told,
    count(*) filter (where f.asked > 0)::int as "askedContacts",
    count(*) filter (where b.came)::int as back,
    count(*) filter (where ${isProvisional(sql)} and not b.came)::int as provisional
  from resolution r join queue q on q.id = r.queue_id
    left join lateral (
      select count(*) filter (where kind = 'told') as told, count(*) filter (where kind = 'asked') as asked
      from fact_repeat where conversation_id = r.conversation_id) f on true
    cross join lateral (
      select exists (select 1 from repeat_contact where earlier_id = r.conversation_id) as came) b
  where r.queue_id = any(${[...queueIds]}::uuid[]) and r.completed_at >= ${weeks[0] ?? new Date()}
  group by 1, 2, 3`

function sum(rows: readonly RepeatCounts[]): RepeatCounts {
  const of = (key: keyof RepeatCounts) => rows.reduce((total, row) => total + row[key], 0)
  return {
    contacts: of('contacts'),
    told: of('told'),
    askedContacts: of('askedContacts'),
    back: of('back'),
    provisional: of('provisional'),
  }
}

function queuesOf(rows: readonly Row[]) {
  const names = new Map(rows.map(({ queueId, queueName }) => [queueId, queueName]))
  return [...names]
    .map(([queueId, queueName]) => ({ queueId, queueName }))
    .toSorted((a, b) => a.queueName.localeCompare(b.queueName))
}

const countTypes = (sql: Sql, queueIds: readonly string[], from: Date) => sql<RepeatsView['byType']>`
  select f.type, o.name as "typeName", count(*) filter (where f.kind = 'told')::int as told,
    count(*) filter (where f.kind = 'asked')::int as asked
  from resolution r join fact_repeat f on f.conversation_id = r.conversation_id
    left join fact_type o on f.type = 'own:' || o.id
  where r.queue_id = any(${[...queueIds]}::uuid[]) and r.completed_at >= ${from}
  group by 1, 2 order by count(*) desc, 1`
