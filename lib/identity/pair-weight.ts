import { EQUAL, LEVELS, MISSING } from './compare-people.ts'
import type { PersonRole } from './person-column.ts'

/** What two records may be, beside two strangers: one person, one who moved house, two of one household. */
export const CLASSES = ['stayed', 'moved', 'household'] as const
export type PairClass = (typeof CLASSES)[number]

/** How often each level comes, by field and level: among pairs of one person (m), of a household (h), of two (u). */
export interface Weights {
  roles: PersonRole[]
  m: Float64Array
  h: Float64Array
  u: Float64Array
  /** Each class's share of all pairs. */
  lambda: Record<PairClass, number>
}

const HOME: ReadonlySet<PersonRole> = new Set<PersonRole>(['street', 'number', 'place', 'postcode', 'text'])
const OWN: ReadonlySet<PersonRole> = new Set<PersonRole>(['date', 'id'])

/** By which of the shares a field of this role speaks in a class. */
export function sideOf(pair: PairClass, role: PersonRole): 'm' | 'h' | 'u' {
  if (pair === 'household') return OWN.has(role) ? 'u' : 'h'
  return pair === 'moved' && HOME.has(role) ? 'u' : 'm'
}

/** How much likelier each class is than two strangers. `rarity`: bits by which equality of a value says more. */
export function classOdds(
  weights: Weights,
  levels: Uint8Array,
  rarity?: (field: number) => number,
): Record<PairClass, number> {
  const bits = { stayed: 0, moved: 0, household: 0 }
  for (const each of CLASSES) bits[each] = Math.log2(weights.lambda[each])
  weights.roles.forEach((role, field) => {
    const level = levels[field] ?? MISSING
    if (level === MISSING) return
    const at = field * LEVELS + level
    const rare = level === EQUAL ? (rarity?.(field) ?? 0) : 0
    for (const each of CLASSES) {
      const side = sideOf(each, role)
      if (side !== 'u') bits[each] += Math.log2((weights[side][at] ?? 1) / (weights.u[at] ?? 1)) + rare
    }
  })
  return { stayed: 2 ** bits.stayed, moved: 2 ** bits.moved, household: 2 ** bits.household }
}

/** Bits that speak for one person against all else that the two may be. */
export function weightOf(weights: Weights, levels: Uint8Array, rarity?: (field: number) => number): number {
  const { stayed, moved, household } = classOdds(weights, levels, rarity)
  return Math.log2(stayed + moved) - Math.log2(1 + household)
}

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)

/** What equality of this very value adds or takes: a rare one says more. At most ten bits either way. */
export function rarityOf({ u }: Weights, field: number, count: number, present: number): number {
  const usual = u[field * LEVELS + EQUAL] ?? 1
  const share = Math.max(2, count) / Math.max(1, present)
  return Math.max(-10, Math.min(10, Math.log2(usual / share)))
}
