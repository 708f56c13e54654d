export const QUARTERS = 96

/** Each day back counts this much of the one before: last week says more than six weeks ago. */
const FADE = 0.85
/** A day this many deviations off the usual, a holiday or an outage, counts no more than one at that bound. */
const BOUND = 2.5
/** A quarter's own history is thin; its neighbours lend it this much each. */
const NEIGHBOUR = 0.25

/**
 * Arrivals to expect in each quarter of an hour of a day, from the counts of the same weekday in past weeks,
 * the latest first, each `QUARTERS` long by local time. A robust mean: what lies far off the median is drawn in.
 * Zeros without any past. Fractions are meant: 2.4 is an expectation.
 */
export function forecastArrivals(pastDays: readonly (readonly number[])[]): number[] {
  const own = Array.from({ length: QUARTERS }, (_, at) => robustMean(pastDays.map((day) => day[at] ?? 0)))
  return own.map((value, at) => {
    const before = own[at - 1] ?? value
    const after = own[at + 1] ?? value
    return value * (1 - 2 * NEIGHBOUR) + (before + after) * NEIGHBOUR
  })
}

function robustMean(counts: readonly number[]): number {
  if (counts.length === 0) return 0
  const middle = medianOf(counts)
  const spread = 1.4826 * medianOf(counts.map((count) => Math.abs(count - middle)))
  const reach = BOUND * Math.max(spread, Math.sqrt(middle), 1)
  let sum = 0
  let weights = 0
  for (const [weeksAgo, count] of counts.entries()) {
    const weight = FADE ** weeksAgo
    sum += weight * Math.min(middle + reach, Math.max(middle - reach, count))
    weights += weight
  }
  return sum / weights
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}
