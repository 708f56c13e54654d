export type Trend = 'up' | 'down' | 'flat'

/** One more or less of a long line is chance. */
const SHARE = 0.1

export function trendOf(before: number | undefined, now: number): Trend | null {
  if (before === undefined) return null
  const difference = now - before
  if (Math.abs(difference) <= before * SHARE) return 'flat'
  return difference > 0 ? 'up' : 'down'
}
