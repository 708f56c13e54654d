const pairs = (count: number) => (count * (count - 1)) / 2

/** Pairs of rows that have the same label. */
export function pairsOfOne(labels: readonly unknown[]): number {
  const counts = new Map<unknown, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
}

/** Pairs of rows that have the same label in both. */
export const pairsOfTwo = (one: readonly unknown[], other: readonly unknown[]): number =>
  pairsOfOne(one.map((label, at) => JSON.stringify([label, other[at]])))
