import { type ComparePeople, EQUAL, LEVELS, MISSING } from './compare-people.ts'

/** How often each level comes among pairs of one person (m) and of two (u), by field and level. */
export interface Weights {
  m: Float64Array
  u: Float64Array
  /** The share of all pairs that are one person. */
  lambda: number
}

const RANDOM_PAIRS = 100_000
const ROUNDS = 40
const SETTLED = 1e-7
/** What m is before the first look: mostly equal, sometimes with a slip. */
const START_M = [0, 0.06, 0.06, 0.12, 0.75, 0.01]

export interface PatternCounts {
  /** Levels of the pattern, field after field. */
  levels: Uint8Array
  count: number
}

/** u from random pairs, nearly none of which are one person; a level never seen is as rare as one more pair. */
export function estimateU(size: number, fields: number, compare: ComparePeople): Float64Array {
  const seen = new Float64Array(fields * LEVELS).fill(0.5)
  const levels = new Uint8Array(fields)
  let state = 88_172_645
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const pairs = Math.min(RANDOM_PAIRS, size * size)
  for (let pair = 0; pair < pairs; pair++) {
    const a = Math.floor(random() * size)
    const b = Math.floor(random() * size)
    if (a === b) continue
    compare(a, b, levels)
    for (let field = 0; field < fields; field++) add(seen, field, levels[field] ?? 0, 1)
  }
  return shares(seen, fields)
}

/**
 * m and λ by expectation and maximisation over the blocked pairs (Fellegi & Sunter 1969, Winkler 1988). Pairs
 * outside the blocks count as two people, so that λ is a share of all pairs.
 */
export function estimateWeights(
  patterns: readonly PatternCounts[],
  u: Float64Array,
  fields: number,
  size: number,
): Weights {
  const all = (size * (size - 1)) / 2
  const start = Float64Array.from(u, (_, at) => START_M[at % LEVELS] ?? 0)
  let weights: Weights = { m: start, u, lambda: 1 / Math.max(2, size) }
  for (let round = 0; round < ROUNDS; round++) {
    const next = maximise(patterns, weights, fields, all)
    const change = Math.abs(next.lambda - weights.lambda) / weights.lambda
    weights = next
    if (change < SETTLED) break
  }
  return weights
}

function maximise(
  patterns: readonly PatternCounts[],
  weights: Weights,
  fields: number,
  all: number,
): Weights {
  const seen = new Float64Array(fields * LEVELS).fill(0.5)
  let matches = 0
  for (const { levels, count } of patterns) {
    const expected = count * probabilityOf(weightOf(weights, levels))
    matches += expected
    for (let field = 0; field < fields; field++) add(seen, field, levels[field] ?? 0, expected)
  }
  const lambda = Math.min(0.5, Math.max(matches, 0.5) / Math.max(1, all))
  return { m: shares(seen, fields), u: weights.u, lambda }
}

/** W = log2(λ/(1−λ)) + Σ log2(m/u). */
export function weightOf({ m, u, lambda }: Weights, levels: Uint8Array): number {
  let weight = Math.log2(lambda / (1 - lambda))
  for (let field = 0; field < levels.length; field++) {
    const level = levels[field] ?? MISSING
    if (level === MISSING) continue
    const at = field * LEVELS + level
    weight += Math.log2((m[at] ?? 1) / (u[at] ?? 1))
  }
  return weight
}

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)

/** What equality of this very value adds or takes: a rare one says more. At most ten bits either way. */
export function rarityOf({ u }: Weights, field: number, count: number, present: number): number {
  const usual = u[field * LEVELS + EQUAL] ?? 1
  const share = Math.max(2, count) / Math.max(1, present)
  return Math.max(-10, Math.min(10, Math.log2(usual / share)))
}

function add(seen: Float64Array, field: number, level: number, by: number) {
  const at = field * LEVELS + level
  seen[at] = (seen[at] ?? 0) + by
}

/** Counts as shares of a field's present levels. */
function shares(seen: Float64Array, fields: number): Float64Array {
  const share = new Float64Array(seen.length)
  for (let field = 0; field < fields; field++) {
    let sum = 0
    for (let level = 1; level < LEVELS; level++) sum += seen[field * LEVELS + level] ?? 0
    for (let level = 1; level < LEVELS; level++) {
      const at = field * LEVELS + level
      share[at] = (seen[at] ?? 0) / sum
    }
  }
  return share
}
