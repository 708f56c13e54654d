import { CLOSE, type ComparePeople, DIFFERENT, LEVELS, MISSING } from './compare-people.ts'
import type { PersonRole } from './person-column.ts'
import { CLASSES, classOdds, type PairClass, sideOf, type Weights } from './pair-weight.ts'

const RANDOM_PAIRS = 100_000
const ROUNDS = 60
const SETTLED = 1e-7
/** What m is before the first look: mostly equal, sometimes with a slip. */
const START_M = [0, 0.06, 0.06, 0.12, 0.75, 0.01]
/** And among two of one household: the same home, often the same name and telephone. */
const START_H: Partial<Record<PersonRole, readonly number[]>> = {
  given: [0, 0.92, 0.05, 0.01, 0.01, 0.01],
  surname: [0, 0.22, 0.03, 0.04, 0.7, 0.01],
  phone: [0, 0.5, 0.02, 0.02, 0.45, 0.01],
  email: [0, 0.9, 0.04, 0.03, 0.02, 0.01],
}
const SAME_HOME = [0, 0.06, 0.05, 0.1, 0.78, 0.01]
/** Pairs' worth of the start, so that a few real pairs don't decide alone. */
const PRIOR = 4
const SELDOM = 8

export interface PatternCounts {
  /** Levels of the pattern, field after field. */
  levels: Uint8Array
  count: number
}

export interface SeenPairs {
  patterns: readonly PatternCounts[]
  u: Float64Array
  roles: readonly PersonRole[]
  /** How many people there are. */
  size: number
  /** The part of all pairs that the patterns are of. */
  sampled?: number
  /**
   * For customers, of whom few are there twice: no more pairs than this a person, and no field that mostly differs,
   * so that what is learned is never "people of the same name".
   */
  mostPairs?: number
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
 * m, h and the share of each class by expectation and maximisation over the blocked pairs (Fellegi & Sunter 1969,
 * Winkler 1988), as a latent class model: one person, one who moved house, two of a household, two strangers. Pairs
 * outside the blocks count as strangers, so that shares are of all pairs.
 */
export function estimateWeights(seen: SeenPairs): Weights {
  const { roles } = seen
  const weights = learn(seen, 1)
  const { stayed, moved, household } = weights.lambda
  const isTold = roles.some((role) => TELLS_APART.has(role)) || household > FEW * (stayed + moved)
  return isTold ? weights : learn(seen, 0)
}

/**
 * Without any of these a household can't be told from one person whose given name was taken down wrongly: it is
 * believed only where there are many.
 */
const TELLS_APART: ReadonlySet<PersonRole> = new Set<PersonRole>(['date', 'id', 'email'])
const FEW = 0.25

function learn(seen: SeenPairs, households: 0 | 1): Weights {
  const { patterns, u, roles, size, sampled = 1, mostPairs } = seen
  const all = Math.max(1, ((size * (size - 1)) / 2) * sampled)
  const one = 1 / Math.max(2, size)
  let weights: Weights = {
    roles: [...roles],
    m: start(roles, () => START_M),
    h: start(roles, (role) => START_H[role] ?? SAME_HOME),
    u,
    lambda: { stayed: one, moved: one / 10, household: one * households },
  }
  for (let round = 0; round < ROUNDS; round++) {
    const next = guarded(maximise(patterns, weights, all), size, mostPairs)
    const change = Math.abs(next.lambda.stayed - weights.lambda.stayed) / weights.lambda.stayed
    weights = next
    if (change < SETTLED) break
  }
  return weights
}

const start = (roles: readonly PersonRole[], of: (role: PersonRole) => readonly number[]) =>
  Float64Array.from(roles.flatMap((role) => [...of(role)]))

const MOST_DIFFERENT = 0.5

function guarded(weights: Weights, size: number, mostPairs?: number): Weights {
  if (mostPairs === undefined) return weights
  const { stayed, moved, household } = weights.lambda
  const part = Math.min(1, (2 * mostPairs) / size / (stayed + moved))
  const m = weights.m.map((share, at) => {
    const different = weights.m[at - (at % LEVELS) + DIFFERENT] ?? 0
    if (different <= MOST_DIFFERENT || at % LEVELS === 0) return share
    if (at % LEVELS === DIFFERENT) return MOST_DIFFERENT
    return (MOST_DIFFERENT * (START_M[at % LEVELS] ?? 0)) / (1 - (START_M[DIFFERENT] ?? 0))
  })
  return { ...weights, m, lambda: { stayed: stayed * part, moved: moved * part, household } }
}

function maximise(patterns: readonly PatternCounts[], weights: Weights, all: number): Weights {
  const { roles, m, h, u } = weights
  const seen = { m: m.map((share) => share * PRIOR + 0.5), h: h.map((share) => share * PRIOR + 0.5) }
  const total: Record<PairClass, number> = { stayed: 0.25, moved: 0.05, household: 0.25 }
  for (const { levels, count } of patterns) {
    const odds = classOdds(weights, levels)
    const sum = 1 + CLASSES.reduce((part, each) => part + odds[each], 0)
    for (const each of CLASSES) {
      const expected = (count * odds[each]) / sum
      total[each] += expected
      roles.forEach((role, field) => {
        const side = sideOf(each, role)
        if (side !== 'u') add(seen[side], field, levels[field] ?? 0, expected)
      })
    }
  }
  const lambda = { ...total }
  for (const each of CLASSES) lambda[each] = weights.lambda[each] === 0 ? 0 : Math.min(0.2, total[each] / all)
  return {
    roles,
    u,
    m: shares(seen.m, roles.length),
    h: housemates(shares(seen.h, roles.length), u, roles),
    lambda,
  }
}

/** People who live together seldom have the same given name: families see to it. */
function housemates(h: Float64Array, u: Float64Array, roles: readonly PersonRole[]): Float64Array {
  return h.map((share, at) => {
    if (roles[Math.floor(at / LEVELS)] !== 'given') return share
    return (u[at] ?? share) / (at % LEVELS >= CLOSE ? SELDOM : 1)
  })
}

function add(seen: Float64Array, field: number, level: number, by: number) {
  if (level === MISSING) return
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
