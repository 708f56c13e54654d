import type { NamedIdentifier } from '#lib/identity/normalise-identifier.ts'
import { resolveIdentifiers } from '#lib/identity/resolve-identifiers.ts'
import { newId } from '#lib/id.ts'
import { KnownPeople } from '#lib/ingest/known-people.ts'
import type { VerbContext } from '#lib/verb.ts'
import type { MappedPerson } from './map-row.ts'
import { rowHash } from './row-hash.ts'

export type BatchContext = Omit<VerbContext<unknown>, 'input'>

export interface Origin {
  importId: string
  source: string
  isTrusted: boolean
}

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
  const byHash = await findBroughtBefore(context, hashes)
  const isRuled = (person: MappedPerson) => origin.isTrusted && person.identifiers.length > 0
  const ruled = await KnownPeople.load(
    context.tx,
    people.filter(isRuled).flatMap(({ identifiers }) => identifiers),
  )
  const fresh = new NewPeople(origin)
  const found: FoundPerson[] = []
  for (const [at, person] of people.entries()) {
    const hash = hashes[at] ?? ''
    const one = isRuled(person)
      ? await findByRules(person, hash)
      : (byHash.get(hash) ?? fresh.add(person, hash))
    byHash.set(hash, { ...one, isCreated: false })
    found.push(one)
  }
  await fresh.write(context)
  return found

  async function findByRules(person: MappedPerson, hash: string): Promise<FoundPerson> {
    const names = { strong: person.identifiers.filter((each) => !ruled.rules.isBlocked(each)), claimed: [] }
    const holder = names.strong.length > 0 ? ruled.find(names) : null
    if (holder) return { customerId: holder, isCreated: false, isErased: false }
    if (names.strong.length === 0 || ruled.isNew(names)) {
      const one = byHash.get(hash) ?? fresh.add({ ...person, identifiers: names.strong }, hash)
      ruled.keep(names, one.customerId)
      return one
    }
    await fresh.write(context)
    const verifiedBy = verifierOf(origin)
    const resolved = await resolveIdentifiers(context, { ...person, verifiedBy })
    await ruled.readAgain(names, resolved.mergeIds.length > 0)
    if (resolved.created) fresh.note(resolved.customerId, hash)
    return { customerId: resolved.customerId, isCreated: resolved.created, isErased: false }
  }
}

const verifierOf = ({ source, isTrusted }: Origin) => (isTrusted ? `import:${source}` : null)

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

/** Customers to be made, written together. */
class NewPeople {
  readonly #origin: Origin
  #people: object[] = []
  #identifiers: object[] = []
  #items: { hash: string; targetId: string }[] = []
  #ids: string[] = []

  constructor(origin: Origin) {
    this.#origin = origin
  }

  add(person: MappedPerson, hash: string): FoundPerson {
    const customerId = newId()
    const { name, tier, language, address, since } = person
    this.#people.push({ id: customerId, name: name || 'Unknown', tier, language, address, since })
    this.#identifiers.push(...this.#keep(customerId, person.identifiers))
    this.#ids.push(customerId)
    this.note(customerId, hash)
    return { customerId, isCreated: true, isErased: false }
  }

  /** Somebody of this import whom the rules of identity made. */
  note(customerId: string, hash: string) {
    this.#items.push({ hash, targetId: customerId })
  }

  #keep(customerId: string, identifiers: readonly NamedIdentifier[]) {
    const verifiedBy = verifierOf(this.#origin)
    return identifiers.map(({ type, value }) => ({ id: newId(), customerId, type, value, verifiedBy }))
  }

  async write({ tx, now, recordMany }: BatchContext) {
    if (this.#items.length === 0) return
    await tx`
      insert into customer (id, name, tier, language, address, since, created_at)
      select id, name, tier, coalesce(language, 'en'), address, coalesce(since, ${now}), ${now}
      from json_to_recordset(${JSON.stringify(this.#people)}::json)
        as c (id uuid, name text, tier text, language text, address text, since timestamptz)`
    await tx`
      insert into identifier (id, customer_id, type, value, verified_by)
      select id, "customerId", type, value, "verifiedBy" from json_to_recordset(${JSON.stringify(this.#identifiers)}::json)
        as i (id uuid, "customerId" uuid, type text, value text, "verifiedBy" text)`
    await tx`
      insert into import_item (hash, import_id, kind, target_id)
      select hash, ${this.#origin.importId}, 'customer', "targetId"
      from json_to_recordset(${JSON.stringify(this.#items)}::json) as i (hash uuid, "targetId" uuid)
      on conflict (hash) do update set import_id = excluded.import_id, target_id = excluded.target_id`
    await recordMany(
      'customer.changed',
      this.#ids.map((customerId) => ({ customerId })),
    )
    this.#people = []
    this.#identifiers = []
    this.#items = []
    this.#ids = []
  }
}
