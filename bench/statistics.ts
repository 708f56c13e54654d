/** The value below which a share of the samples lies (nearest rank); null without samples. */
export function percentile(samples: readonly number[], share: number): number | null {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}

/** The middle value, between the two middle ones of an even number; null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Both sides of one round saw the same machine, so their ratio holds where absolutes don't. */
export function medianOfRatios(product: readonly number[], baseline: readonly number[]): number | null {
  const ratios = product.flatMap((value, round) => {
    const base = baseline[round]
    return base ? [value / base] : []
  })
  return median(ratios)
}

export interface Spread {
  p50: number | null
  p95: number | null
  p99: number | null
}

export const spreadOf = (samples: readonly number[]): Spread => ({
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
  p99: percentile(samples, 0.99),
})
