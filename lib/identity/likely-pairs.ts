import { database } from '#db/client.ts'
import { compareProfiles } from './compare-profiles.ts'
import { probabilityOf } from './pair-weight.ts'
import { type FieldWeight, type PeopleModel, weighPair } from './people-model.ts'
import { loadProfiles, PROFILE_FIELDS } from './person-profile.ts'
import { mayBeOne } from './same-person.ts'
import { findBlockedPairs, writeBlocks } from './write-blocks.ts'

/** From here on somebody is asked. */
const ASKS = 0.9

export interface LikelyPair {
  customerId: string
  otherId: string
  weight: number
  comparisons: FieldWeight[]
}

/** Puts these customers beside those they share a key with, and gives the pairs that may be one person. */
export async function likelyPairs(model: PeopleModel, ids: readonly string[]): Promise<LikelyPair[]> {
  const sql = database()
  const own = await loadProfiles(sql, ids)
  const pairs = await sql.begin(async (tx) => {
    await writeBlocks(tx, ids, own)
    return findBlockedPairs(tx, ids)
  })
  const known = new Map(own.map((profile) => [profile.id, profile]))
  const others = new Set(pairs.flatMap(({ one, other }) => [one, other].filter((id) => !known.has(id))))
  for (const profile of await loadProfiles(sql, [...others])) known.set(profile.id, profile)
  const levels = new Uint8Array(PROFILE_FIELDS.length)
  return pairs.flatMap(({ one, other }): LikelyPair[] => {
    const [a, b] = [known.get(one), known.get(other)]
    if (!a || !b) return []
    compareProfiles(a, b, levels)
    const { weight, comparisons } = weighPair(model, [a, b], levels)
    const asks = probabilityOf(weight) >= ASKS && mayBeOne(comparisons)
    return !asks ? [] : [{ customerId: one, otherId: other, weight, comparisons }]
  })
}
