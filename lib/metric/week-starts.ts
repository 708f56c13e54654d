import { dayStart } from './day-start.ts'

const DAY_MS = 86_400_000

/** When each of the last weeks began in the zone, Monday first, oldest first; the last is the one that runs. */
export function weekStarts(now: Date, timeZone: string, weeks: number): Date[] {
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(now)
  const sinceMonday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday)
  return Array.from({ length: weeks }, (_, index) =>
    dayStart(now, timeZone, sinceMonday + (weeks - 1 - index) * 7),
  ).filter((start) => now.getTime() - start.getTime() < (weeks + 1) * 7 * DAY_MS)
}
