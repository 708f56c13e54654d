import type { OpenHours } from './day-spans.ts'

export interface ScheduleRow {
  id: string
  text: string
  hours: OpenHours
}

/** What was read last of each schedule: the same hours stay the same object, for which days are reckoned once. */
const kept = new Map<string, ScheduleRow>()

export function keptHours(row: ScheduleRow): OpenHours {
  const before = kept.get(row.id)
  if (before?.text === row.text) return before.hours
  kept.set(row.id, row)
  return row.hours
}

/** The columns of a `ScheduleRow`, of schedule `s`. */
export const SCHEDULE_COLUMNS = `s.id, concat_ws(' ', s.time_zone, s.week, s.holidays) as text,
  jsonb_build_object('timeZone', s.time_zone, 'week', s.week, 'holidays', s.holidays) as hours`
