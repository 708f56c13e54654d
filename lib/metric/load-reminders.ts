import type { Sql } from '#db/client.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { reachedQueues } from './reached-queues.ts'
import type { ReminderCounts, RemindersView } from './reminder-views.ts'
import { repeatsInput } from './repeat-inputs.ts'
import { weekStarts } from './week-starts.ts'

/** What came of the reminders in the queues that the reader reaches; nobody's in person. */
export const loadReminders = query({
  name: 'metric.reminders',
  input: repeatsInput,
  async run({ actor, input, sql }): Promise<RemindersView> {
    permit(actor, 'floor.read')
    const weeks = weekStarts(new Date(), input.timeZone, input.weeks)
    const rows = await count(sql, reachedQueues(actor, input.queueId), weeks)
    const types = new Map(rows.map(({ type, typeName }) => [type, typeName]))
    return {
      total: sum(rows),
      byWeek: weeks.map((from, index) => ({
        from: from.toISOString(),
        ...sum(rows.filter(({ week }) => week === index + 1)),
      })),
      byType: [...types]
        .map(([type, typeName]) => ({ type, typeName, ...sum(rows.filter((row) => row.type === type)) }))
        .toSorted((a, b) => b.offered - a.offered || a.type.localeCompare(b.type)),
    }
  },
})

interface Row extends ReminderCounts {
  week: number
  type: RemindersView['byType'][number]['type']
  typeName: string | null
}

const count = (sql: Sql, queueIds: readonly string[], weeks: readonly Date[]) => sql<Row[]>`
  select width_bucket(o.offered_at, ${weeks.map((week) => week.toISOString())}::text[]::timestamptz[]) as week,
    o.type, t.name as "typeName", count(*)::int as offered,
    count(*) filter (where outcome = 'inserted')::int as inserted,
    count(*) filter (where outcome = 'confirmed')::int as confirmed,
    count(*) filter (where outcome = 'unasked')::int as unasked,
    count(*) filter (where outcome = 'wrong')::int as wrong,
    count(*) filter (where outcome = 'verify')::int as verify,
    count(*) filter (where outcome = 'changed')::int as changed
  from told_offer o left join fact_type t on o.type = 'own:' || t.id
  where o.queue_id = any(${[...queueIds]}::uuid[]) and o.offered_at >= ${weeks[0] ?? new Date()}
  group by 1, 2, 3`

function sum(rows: readonly ReminderCounts[]): ReminderCounts {
  const of = (key: keyof ReminderCounts) => rows.reduce((total, row) => total + row[key], 0)
  return {
    offered: of('offered'),
    inserted: of('inserted'),
    confirmed: of('confirmed'),
    unasked: of('unasked'),
    wrong: of('wrong'),
    verify: of('verify'),
    changed: of('changed'),
  }
}
