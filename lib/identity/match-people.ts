import { blockKeys } from './block-keys.ts'
import { blockPairs } from './block-pairs.ts'
import { clusterPeople, type Edge } from './cluster-people.ts'
import { comparer, type ComparePeople, LEVELS } from './compare-people.ts'
import { estimateU, estimateWeights, type PatternCounts } from './estimate-weights.ts'
import { probabilityOf, rarityOf, type Weights, weightOf } from './pair-weight.ts'
import { type PeopleTable, peopleTable } from './people-table.ts'

/** So likely, and two records are merged; from `ASKS` on somebody is asked. */
const MERGES = 0.999
const ASKS = 0.9

export interface PeopleMatch {
  /** The cluster's number of each row. */
  cluster: Int32Array
  /** Pairs for a person to decide. */
  asks: Edge[]
  pairs: number
  blocks: number
  columns: { name: string; role: string }[]
}

/** Who of these rows are one person, by an unlabelled Fellegi–Sunter model of the rows themselves. */
export function matchPeople(header: readonly string[], rows: readonly (readonly string[])[]): PeopleMatch {
  const table = peopleTable(header, rows)
  const columns = table.fields.map(({ name, role }) => ({ name, role }))
  const compare = comparer(table)
  const found = gather(table, compare)
  const u = estimateU(table.size, table.fields.length, compare)
  const roles = table.fields.map(({ role }) => role)
  const weights = estimateWeights({ patterns: found.patterns, u, roles, size: table.size })
  const weigh = weigher(table, compare, weights)
  const edges = found.pairs(weigh)
  const cluster = clusterPeople(table.size, edges, {
    weigh,
    weighTogether: togetherWeigher(table, compare, weights),
    sure: Math.log2(MERGES / (1 - MERGES)),
  })
  const asks = edges.filter(({ a, b }) => cluster[a] !== cluster[b])
  return { cluster, asks, ...found.counted, columns }
}

/** The blocked pairs, as two growing lists, and how often each pattern of levels comes. */
function gather(table: PeopleTable, compare: ComparePeople) {
  const left: number[] = []
  const right: number[] = []
  const patterns = new Map<number, PatternCounts>()
  const levels = new Uint8Array(table.fields.length)
  const counted = blockPairs(table.size, blockKeys(table), (a, b) => {
    left.push(a)
    right.push(b)
    compare(a, b, levels)
    const code = levels.reduce((sum, level) => sum * LEVELS + level, 0)
    const pattern = patterns.get(code)
    if (pattern) pattern.count++
    else patterns.set(code, { levels: levels.slice(), count: 1 })
  })
  const pairs = (weigh: (a: number, b: number) => number): Edge[] => {
    const edges: Edge[] = []
    left.forEach((a, at) => {
      const b = right[at] ?? a
      const weight = weigh(a, b)
      if (probabilityOf(weight) >= ASKS) edges.push({ a, b, weight })
    })
    return edges
  }
  return { patterns: [...patterns.values()], pairs, counted }
}

function weigher({ fields }: PeopleTable, compare: ComparePeople, weights: Weights) {
  const levels = new Uint8Array(fields.length)
  return (a: number, b: number): number => {
    compare(a, b, levels)
    return weightOf(weights, levels, (at) => {
      const field = fields[at]
      return field ? rarityOf(weights, at, field.counts[field.ids[a] ?? 0] ?? 1, field.present) : 0
    })
  }
}

/** Field by field the best that any pair of two clusters' members says. */
function togetherWeigher({ fields }: PeopleTable, compare: ComparePeople, weights: Weights) {
  const levels = new Uint8Array(fields.length)
  return (pairs: readonly (readonly [number, number])[]): number => {
    const best = new Uint8Array(fields.length)
    const rarity = new Float64Array(fields.length)
    for (const [a, b] of pairs) {
      compare(a, b, levels)
      levels.forEach((level, at) => {
        const field = fields[at]
        if (!field || level < (best[at] ?? 0)) return
        if (level !== best[at]) rarity[at] = -10
        best[at] = level
        const count = field.counts[field.ids[a] ?? 0] ?? 1
        rarity[at] = Math.max(rarity[at] ?? -10, rarityOf(weights, at, count, field.present))
      })
    }
    return weightOf(weights, best, (at) => rarity[at] ?? 0)
  }
}
