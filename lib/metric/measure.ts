/** Below this a share says more about chance than about work. */
export const TOO_FEW = 20
export const COMPARED_DAYS = 28
export const REPEAT_DAYS = 7
export const RATING_GOOD = 4

/** `count` of `of`. */
export interface Share {
  count: number
  of: number
}

export interface FirstContact extends Share {
  /** Of `of`: younger than seven days, so that the customer may still come back. */
  provisional: number
}

export interface Mean {
  value: number | null
  of: number
}

export const isTooFew = ({ of }: { of: number }) => of < TOO_FEW

export const shareOf = ({ count, of }: Share): number | null => (of === 0 ? null : count / of)

/** How many contacts' worth of the mean stands beside an agent's own. */
export const PRIOR = 30

/** A share drawn towards the mean by thirty contacts of it, so that chance in few is not read as work. */
export const shrunk = ({ count, of }: Share, mean: number): number => (count + PRIOR * mean) / (of + PRIOR)

/** Wilson's score interval at 95 % (Wilson 1927, "Probable inference"), as shares. */
export function wilson({ count, of }: Share): { low: number; high: number } | null {
  if (of === 0) return null
  const z = 1.96
  const p = count / of
  const base = 1 + (z * z) / of
  const middle = (p + (z * z) / (2 * of)) / base
  const half = (z / base) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Answered within the target / (offered − left within 5 s); offered = answered + abandoned. */
export function serviceLevelOf(day: { within: number; answered: number; abandoned: number; short: number }) {
  const counted = day.answered + day.abandoned - day.short
  return counted > 0 ? day.within / counted : null
}
