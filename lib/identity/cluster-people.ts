export interface Edge {
  a: number
  b: number
  weight: number
}

/** Pairs across two clusters that are looked at before they become one. */
const LOOKED_AT = 64

export interface ClusterRules {
  weigh: (a: number, b: number) => number
  /** What all members of both say together: one has the e-mail, another the telephone. */
  weighTogether: (pairs: readonly (readonly [number, number])[]) => number
  /** So much weight, and a pair is beyond doubt. */
  sure: number
}

/**
 * Joins people by their surest pairs first. Two clusters become one only where their members agree on the whole:
 * a chain of likely pairs whose ends contradict each other stays apart. Pairs in doubt are looked at last, with
 * all that is known of either side by then.
 */
export function clusterPeople(size: number, edges: readonly Edge[], rules: ClusterRules): Int32Array {
  const cluster = Int32Array.from({ length: size }, (_, person) => person)
  const members = new Map<number, number[]>()
  const of = (number: number) => members.get(number) ?? [number]
  for (const { a, b, weight } of edges.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    const one = cluster[a] ?? a
    const other = cluster[b] ?? b
    if (one === other) continue
    const pairs = across(of(one), of(other))
    if (weight < rules.sure && (pairs.length < 2 || rules.weighTogether(pairs) < rules.sure)) continue
    if (meanWeight(pairs, rules.weigh) <= 0) continue
    const joined = [...of(one), ...of(other)]
    for (const person of of(other)) cluster[person] = one
    members.set(one, joined)
    members.delete(other)
  }
  return cluster
}

function across(one: readonly number[], other: readonly number[]): [number, number][] {
  const step = Math.max(1, Math.ceil(Math.sqrt((one.length * other.length) / LOOKED_AT)))
  const every = (members: readonly number[]) => members.filter((_, at) => at % step === 0)
  return every(one).flatMap((a) => every(other).map((b): [number, number] => [a, b]))
}

const meanWeight = (pairs: readonly (readonly [number, number])[], weigh: (a: number, b: number) => number) =>
  pairs.reduce((sum, [a, b]) => sum + weigh(a, b), 0) / pairs.length
