import { resolveIdentifiers } from '#lib/identity/resolve-identifiers.ts'
import { newId } from '#lib/id.ts'
import { KnownPeople, type Names } from '#lib/ingest/known-people.ts'
import type { MappedPerson } from './map-row.ts'
import { type BatchContext, NewPeople, type Origin, verifierOf } from './new-people.ts'
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
  const hashes = people.map((person) => hashOf(person, origin.source))
  const before = await findBroughtBefore(context, hashes)
  const ruled = origin.isTrusted ? people.flatMap(({ identifiers }) => identifiers) : []
  const finder = new Finder(context, origin, await KnownPeople.load(context.tx, ruled), before)
  const found: FoundPerson[] = []
  for (const [at, person] of people.entries()) found.push(await finder.find(person, hashes[at] ?? ''))
  await finder.fresh.write(context)
  return found
}

class Finder {
  readonly fresh: NewPeople
  readonly #context: BatchContext
  readonly #origin: Origin
  readonly #known: KnownPeople
  readonly #byHash: Map<string, FoundPerson>

  constructor(context: BatchContext, origin: Origin, known: KnownPeople, byHash: Map<string, FoundPerson>) {
    this.fresh = new NewPeople(origin)
    this.#context = context
    this.#origin = origin
    this.#known = known
    this.#byHash = byHash
  }

  async find(person: MappedPerson, hash: string): Promise<FoundPerson> {
    const names = this.#namesOf(person)
    const found =
      (await this.#findByRules(person, names)) ?? this.#byHash.get(hash) ?? this.#make(person, names)
    if (found.isCreated) this.fresh.note(found.customerId, hash)
    this.#byHash.set(hash, { ...found, isCreated: false })
    return found
  }

  /** What counts, and what is merely claimed. */
  #namesOf({ identifiers }: MappedPerson): Names {
    if (!this.#origin.isTrusted) return { strong: [], claimed: identifiers }
    return { strong: identifiers.filter((each) => !this.#known.rules.isBlocked(each)), claimed: [] }
  }

  /** Null where the rules say nothing, or that a customer is to be made. */
  async #findByRules(person: MappedPerson, names: Names): Promise<FoundPerson | null> {
    if (names.strong.length === 0) return null
    const holder = this.#known.find(names)
    if (holder) return { customerId: holder, isCreated: false, isErased: false }
    if (this.#known.isNew(names)) return null
    await this.fresh.write(this.#context)
    const seen = { ...person, verifiedBy: verifierOf(this.#origin.source) }
    const { customerId, created, mergeIds } = await resolveIdentifiers(this.#context, seen)
    await this.#known.readAgain(names, customerId, mergeIds.length > 0)
    return { customerId, isCreated: created, isErased: false }
  }

  #make(person: MappedPerson, names: Names): FoundPerson {
    const customerId = newId()
    this.fresh.add(customerId, person, this.#origin.isTrusted ? this.#known.keep(names, customerId) : names)
    return { customerId, isCreated: true, isErased: false }
  }
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
