import type { OpenSpan } from '#db/schema/queue.ts'
import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound, Problem } from '#lib/problem.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

interface Schedule {
  name: string
  timeZone: string
  week: OpenSpan[][]
  holidays: { date: string; name: string; spans: OpenSpan[] }[]
}

export async function lockSchedule(tx: Tx, scheduleId: string): Promise<Schedule> {
  const [row] = await tx<Schedule[]>`
    select name, time_zone as "timeZone", week, holidays from schedule where id = ${scheduleId} for update`
  if (!row) throw notFound('schedule')
  return row
}

export async function requireFreeScheduleName(tx: Tx, name: string, scheduleId: string) {
  const [other] = await tx`select 1 from schedule where lower(name) = lower(${name}) and id <> ${scheduleId}`
  if (other) throw new Problem('conflict', 'There are hours of this name.', 'name')
}

/** Spans in the order of the day, for who reads them and for comparing. */
export const inOrder = ({ name, timeZone, week, holidays }: Schedule): Schedule => ({
  name,
  timeZone,
  week: week.map(sorted),
  holidays: holidays
    .map((holiday) => ({ ...holiday, spans: sorted(holiday.spans) }))
    .toSorted((one, other) => one.date.localeCompare(other.date)),
})

const sorted = (spans: readonly OpenSpan[]) =>
  spans.toSorted((one, other) => one.from.localeCompare(other.from))
const said = (spans: readonly OpenSpan[]) =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ') || 'closed'

/** A schedule in words, for the trail. */
export const readSchedule = ({ name, timeZone, week, holidays }: Schedule): AuditValues => ({
  name,
  timeZone,
  ...Object.fromEntries(DAYS.map((day, at) => [day, said(week[at] ?? [])])),
  holidays: holidays.map(({ date, name: label, spans }) => `${date} ${label}: ${said(spans)}`),
})
