import { PeoplePage } from '#lib/identity/people-page.ts'
import type { MappedPerson } from './map-row.ts'
import type { BatchContext, Origin } from './origin.ts'
import { rowHash } from './row-hash.ts'

export interface FoundPerson {
  customerId: string
  isCreated: boolean
  /** Nothing personal may be written of them again. */
  isErased: boolean
}

/** By what a source knows a person: its strongest identifier; a number that a family shares with the name. */
function hashOf({ identifiers, name, ...rest }: MappedPerson, source: string): string {
  const [strongest] = identifiers
  if (!strongest) return rowHash('customer', source, name, JSON.stringify(rest))
  const { type, value } = strongest
  return rowHash('customer', source, type, value, type === 'phone' ? name.toLowerCase() : '')
}

/**
 * The customers of many rows, by few statements. Trusted rows go by the rules of identity; of others a source knows
 * only whom it brought itself, since what is merely claimed finds nobody.
 */
export async function writePeople(
  context: BatchContext,
  people: readonly MappedPerson[],
  origin: Origin,
): Promise<FoundPerson[]> {
  const hashed = people.map((person) => ({ person, hash: hashOf(person, origin.source) }))
  const ruled = origin.isTrusted ? people.flatMap(({ identifiers }) => identifiers) : []
  const page = await PeoplePage.open(context, ruled)
  const hashes = hashed.map(({ hash }) => hash)
  const byHash = await findBroughtBefore(context, hashes)
  const found: FoundPerson[] = []
  const made = new Map<string, string>()
  for (const { person, hash } of hashed) {
    const one = await findOne(page, person, byHash.get(hash), origin)
    if (one.isCreated) made.set(hash, one.customerId)
    byHash.set(hash, { ...one, isCreated: false })
    found.push(one)
  }
  await Promise.all([page.flush(), noteMade(context, origin, made)])
  return found.map((one) => ({ ...one, customerId: page.survivorOf(one.customerId) }))
}

/** By its identifiers where they count, else as whom its source brought before, else as somebody new. */
async function findOne(
  page: PeoplePage,
  person: MappedPerson,
  before: FoundPerson | undefined,
  { isTrusted, source }: Origin,
): Promise<FoundPerson> {
  const { customerId, created } = await page.resolve({
    identifiers: isTrusted ? person.identifiers : [],
    claimed: isTrusted ? [] : person.identifiers,
    verifiedBy: `import:${source}`,
    profile: person,
    elseId: before?.customerId,
  })
  const isErased = before?.customerId === customerId && before.isErased
  return { customerId, isCreated: created, isErased }
}

/** Whom this source brought before; who was merged since is who they were merged into. */
async function findBroughtBefore({ tx }: BatchContext, hashes: readonly string[]) {
  const rows = await tx<{ hash: string; customerId: string; isErased: boolean }[]>`
    select i.hash, c.id as "customerId", c.erased_at is not null as "isErased"
    from import_item i
      left join customer_merge m on m.loser_id = i.target_id and m.undone_at is null
      join customer c on c.id = coalesce(m.survivor_id, i.target_id)
    where i.hash = any(${[...new Set(hashes)]}::uuid[]) and i.kind = 'customer'`
  return new Map<string, FoundPerson>(rows.map(({ hash, ...row }) => [hash, { ...row, isCreated: false }]))
}

/** What was made, so that it is known again and can be taken back. */
async function noteMade({ tx }: BatchContext, { importId }: Origin, made: ReadonlyMap<string, string>) {
  if (made.size === 0) return
  await tx`
    insert into import_item (hash, import_id, kind, target_id)
    select hash, ${importId}, 'customer', target_id
    from unnest(${[...made.keys()]}::uuid[], ${[...made.values()]}::uuid[]) as i (hash, target_id)
    on conflict (hash) do update set import_id = excluded.import_id, target_id = excluded.target_id`
}
