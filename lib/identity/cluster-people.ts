export interface Edge {
  a: number
  b: number
  weight: number
}

/** Pairs across two clusters that are looked at before they become one. */
const LOOKED_AT = 64

/**
 * Joins people by their surest pairs first. Two clusters become one only where their members agree on the whole:
 * a chain of likely pairs whose ends contradict each other stays apart.
 */
export function clusterPeople(
  size: number,
  edges: readonly Edge[],
  weigh: (a: number, b: number) => number,
): Int32Array {
  const cluster = Int32Array.from({ length: size }, (_, person) => person)
  const members = new Map<number, number[]>()
  const of = (number: number) => members.get(number) ?? [number]
  for (const { a, b } of edges.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    const one = cluster[a] ?? a
    const other = cluster[b] ?? b
    if (one === other || meanWeight(of(one), of(other), weigh) <= 0) continue
    const joined = [...of(one), ...of(other)]
    for (const person of of(other)) cluster[person] = one
    members.set(one, joined)
    members.delete(other)
  }
  return cluster
}

function meanWeight(
  one: readonly number[],
  other: readonly number[],
  weigh: (a: number, b: number) => number,
): number {
  const step = Math.max(1, Math.ceil(Math.sqrt((one.length * other.length) / LOOKED_AT)))
  let sum = 0
  let count = 0
  for (let i = 0; i < one.length; i += step)
    for (let j = 0; j < other.length; j += step) {
      sum += weigh(one[i] ?? 0, other[j] ?? 0)
      count++
    }
  return sum / count
}
