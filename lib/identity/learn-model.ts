import { database } from '#db/client.ts'
import { compareProfiles } from './compare-profiles.ts'
import { estimateU, estimateWeights, type PatternCounts } from './estimate-weights.ts'
import { OF_PEOPLE, type PeopleModel, storeModel } from './people-model.ts'
import { loadProfiles, PROFILE_FIELDS, type PersonProfile } from './person-profile.ts'
import { valueHash } from './value-hash.ts'
import { findBlockedPairs } from './write-blocks.ts'

/** So many are looked at, whatever the size of the workspace. */
const SAMPLE = 20_000
const BATCH = 500
/** Fewer people than this teach nothing. */
const FEWEST = 30
const COMMON = 100
/** Pairs a person, as far as a workspace's own doubles go. */
const MOST_PAIRS = 0.15

/** Learns anew how often fields agree, from a bounded sample of the customers and those they share a key with. */
export async function learnModel(): Promise<PeopleModel | null> {
  const sql = database()
  const [count] = await sql<{ people: number }[]>`
    select count(*)::int as people from customer where erased_at is null`
  const people = count?.people ?? 0
  if (people < FEWEST) return null
  const share = Math.min(1, SAMPLE / people)
  const ids = await sql<{ id: string }[]>`
    select id from customer where erased_at is null
      and mod(abs(hashtextextended(id::text, 0)), 1000000) < ${Math.ceil(share * 1e6)} order by id`
  const sample = await loadInBatches(ids.map(({ id }) => id))
  const levels = (one: number, other: number, into: Uint8Array) => {
    const [a, b] = [sample[one], sample[other]]
    if (a && b) compareProfiles(a, b, into)
  }
  const u = estimateU(sample.length, PROFILE_FIELDS.length, levels)
  const patterns = await countPatterns(sample)
  const weights = estimateWeights({
    patterns,
    u,
    roles: PROFILE_FIELDS,
    size: people,
    sampled: share,
    mostPairs: MOST_PAIRS,
  })
  const model = { weights, people, common: commonValues(sample) }
  await storeModel(sql, model)
  return model
}

async function loadInBatches(ids: readonly string[]): Promise<PersonProfile[]> {
  const profiles: PersonProfile[] = []
  for (let from = 0; from < ids.length; from += BATCH)
    profiles.push(...(await loadProfiles(database(), ids.slice(from, from + BATCH))))
  return profiles
}

/** Each blocked pair counts with the lower id, so that a sample of people is the same sample of pairs. */
async function countPatterns(sample: readonly PersonProfile[]): Promise<PatternCounts[]> {
  const patterns = new Map<string, PatternCounts>()
  const levels = new Uint8Array(PROFILE_FIELDS.length)
  for (let from = 0; from < sample.length; from += BATCH) {
    const batch = new Map(sample.slice(from, from + BATCH).map((profile) => [profile.id, profile]))
    const found = await database().begin((tx) => findBlockedPairs(tx, [...batch.keys()]))
    const pairs = found.filter(({ one }) => batch.has(one))
    const others = await loadInBatches([...new Set(pairs.map(({ other }) => other))])
    const known = new Map([...batch, ...others.map((profile) => [profile.id, profile] as const)])
    for (const { one, other } of pairs) {
      const [a, b] = [known.get(one), known.get(other)]
      if (!a || !b) continue
      compareProfiles(a, b, levels)
      const pattern = patterns.get(levels.join())
      if (pattern) pattern.count++
      else patterns.set(levels.join(), { levels: levels.slice(), count: 1 })
    }
  }
  return [...patterns.values()]
}

function commonValues(sample: readonly PersonProfile[]): Record<string, number>[] {
  return PROFILE_FIELDS.map((_, at) => {
    const counts = new Map<string, number>()
    for (const { values } of sample)
      for (const value of values[at] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
    const per = OF_PEOPLE / Math.max(1, sample.length)
    const common = [...counts].filter(([, count]) => count > 1 && count * per >= COMMON)
    return Object.fromEntries(common.map(([value, count]) => [valueHash(value), Math.round(count * per)]))
  })
}
