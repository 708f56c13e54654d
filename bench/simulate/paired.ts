export interface Interval {
  mean: number
  /** Null where one day alone says nothing about how days differ. */
  low: number | null
  high: number | null
}

/** Student's 97.5 % points for 1 to 10 degrees of freedom; beyond, Cornish and Fisher's expansion. */
const STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]
const Z = 1.959964

/** The mean of differences within pairs, with its 95 % interval. */
export function pairedInterval(differences: readonly number[]): Interval {
  const count = differences.length
  const mean = meanOf(differences)
  if (count < 2) return { mean, low: null, high: null }
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const reach = studentOf(count - 1) * Math.sqrt(squares / (count - 1) / count)
  return { mean, low: mean - reach, high: mean + reach }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function studentOf(freedom: number): number {
  const small = STUDENT[freedom - 1]
  if (small !== undefined) return small
  return Z + (Z ** 3 + Z) / (4 * freedom) + (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2)
}
