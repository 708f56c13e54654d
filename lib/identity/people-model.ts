import type { Sql, Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { EQUAL, LEVELS } from './compare-people.ts'
import { sharedValue } from './compare-profiles.ts'
import { type PairClass, rarityOf, type Weights, weightOf } from './pair-weight.ts'
import { PROFILE_FIELDS, type PersonProfile, type ProfileField } from './person-profile.ts'
import { valueHash } from './value-hash.ts'

/** What was learned of a workspace's customers. Values are known by their hashes alone. */
export interface PeopleModel {
  weights: Weights
  people: number
  /** How many of 100,000 people have a value, field after field, where that is 100 or more. */
  common: Record<string, number>[]
}

export const OF_PEOPLE = 100_000

interface StoredModel {
  m: number[]
  h: number[]
  u: number[]
  lambda: Record<PairClass, number>
  common: Record<string, number>[]
}

export async function loadModel(sql: Sql | Tx): Promise<PeopleModel | null> {
  const [row] = await sql<{ model: StoredModel; people: number }[]>`
    select model, people from identity_model where id = 1`
  if (!row || row.model.m.length !== PROFILE_FIELDS.length * LEVELS) return null
  const { m, h, u, lambda, common } = row.model
  const weights = {
    roles: [...PROFILE_FIELDS],
    m: Float64Array.from(m),
    h: Float64Array.from(h),
    u: Float64Array.from(u),
    lambda,
  }
  return { weights, people: row.people, common }
}

export async function storeModel(tx: Sql | Tx, { weights, people, common }: PeopleModel) {
  const { m, h, u, lambda } = weights
  const model: StoredModel = { m: [...m], h: [...h], u: [...u], lambda, common }
  await tx`
    insert into identity_model (id, model, people, learned_at)
    values (1, ${tx.json(asJson(model))}, ${people}, clock_timestamp())
    on conflict (id) do update set model = excluded.model, people = excluded.people, learned_at = excluded.learned_at`
}

/** Of one field: how it compared and how many bits that says. */
export interface FieldWeight {
  field: ProfileField
  level: number
  bits: number
}

export interface PairWeight {
  weight: number
  comparisons: FieldWeight[]
}

/** How much speaks for one person, and what each field says of it. */
export function weighPair(
  model: PeopleModel,
  [one, other]: readonly [PersonProfile, PersonProfile],
  levels: Uint8Array,
): PairWeight {
  const { weights } = model
  const rarity = (at: number) =>
    rarityOf(weights, at, peopleWith(model, at, sharedValue(one, other, at)), OF_PEOPLE)
  const comparisons = PROFILE_FIELDS.flatMap((field, at): FieldWeight[] => {
    const level = levels[at] ?? 0
    if (level === 0) return []
    const place = at * LEVELS + level
    const said = Math.log2((weights.m[place] ?? 1) / (weights.u[place] ?? 1))
    return [{ field, level, bits: said + (level === EQUAL ? rarity(at) : 0) }]
  })
  return { weight: weightOf(weights, levels, rarity), comparisons }
}

/** Of so many people; who is not known to be common is as rare as the model can tell. */
function peopleWith({ common, people }: PeopleModel, at: number, value: string | null): number {
  const known = value === null ? undefined : common[at]?.[valueHash(value)]
  return known ?? Math.max(20, (2 * OF_PEOPLE) / Math.max(1, people))
}
