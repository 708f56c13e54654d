export interface DueText {
  late: boolean
  unit: 'minutes' | 'hours' | 'days'
  count: number
  tone: 'neutral' | 'warn' | 'bad'
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const SOON_MS = 30 * MINUTE_MS

/** How far away a due time is, in one number and one unit; the last half hour warns. */
export function dueText(dueMs: number, nowMs: number): DueText {
  const leftMs = dueMs - nowMs
  const late = leftMs < 0
  const awayMs = Math.abs(leftMs)
  const tone = late ? 'bad' : leftMs < SOON_MS ? 'warn' : 'neutral'
  if (awayMs < HOUR_MS) return { late, unit: 'minutes', count: Math.max(1, rounded(awayMs, MINUTE_MS)), tone }
  if (awayMs < 2 * DAY_MS) return { late, unit: 'hours', count: rounded(awayMs, HOUR_MS), tone }
  return { late, unit: 'days', count: rounded(awayMs, DAY_MS), tone }
}

/** Down in both ways: never more time left than there is, never later than it is. */
const rounded = (awayMs: number, unitMs: number) => Math.floor(awayMs / unitMs)
