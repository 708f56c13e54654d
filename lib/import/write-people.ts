import type { NamedIdentifier } from '#lib/identity/normalise-identifier.ts'
import { resolveIdentifiers } from '#lib/identity/resolve-identifiers.ts'
import { newId } from '#lib/id.ts'
import { KnownPeople, type Names } from '#lib/ingest/known-people.ts'
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
    const one = (await findByRules(person)) ?? byHash.get(hash) ?? make(person, hash)
    if (one.isCreated) fresh.note(one.customerId, hash)
    byHash.set(hash, { ...one, isCreated: false })
    found.push(one)
  }
  await fresh.write(context)
  return found

  function make(person: MappedPerson, hash: string): FoundPerson {
    const customerId = newId()
    const all = { strong: ableOf(person), claimed: [] }
    const names = isRuled(person) ? ruled.keep(all, customerId) : { strong: [], claimed: person.identifiers }
    fresh.add(customerId, person, names)
    return { customerId, isCreated: true, isErased: false }
  }

  function ableOf({ identifiers }: MappedPerson) {
    return identifiers.filter((each) => !ruled.rules.isBlocked(each))
  }

  /** Null where a customer is to be made. */
  async function findByRules(person: MappedPerson): Promise<FoundPerson | null> {
    const names = { strong: ableOf(person), claimed: [] }
    if (!isRuled(person) || names.strong.length === 0) return null
    const holder = ruled.find(names)
    if (holder) return { customerId: holder, isCreated: false, isErased: false }
    if (ruled.isNew(names)) return null
    await fresh.write(context)
    const verifiedBy = verifierOf(origin.source)
    const { customerId, created, mergeIds } = await resolveIdentifiers(context, { ...person, verifiedBy })
    await ruled.readAgain(names, customerId, mergeIds.length > 0)
    return { customerId, isCreated: created, isErased: false }
  }
}

const verifierOf = (source: string) => `import:${source}`

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

  add(customerId: string, { name, tier, language, address, since }: MappedPerson, names: Names) {
    this.#people.push({ id: customerId, name: name || 'Unknown', tier, language, address, since })
    this.#keep(customerId, names.strong, verifierOf(this.#origin.source))
    this.#keep(customerId, names.claimed, null)
    this.#ids.push(customerId)
  }

  /** Somebody of this import: made here, or by the rules of identity. */
  note(customerId: string, hash: string) {
    this.#items.push({ hash, targetId: customerId })
  }

  #keep(customerId: string, identifiers: readonly NamedIdentifier[], verifiedBy: string | null) {
    for (const { type, value } of identifiers)
      this.#identifiers.push({ id: newId(), customerId, type, value, verifiedBy })
  }

  async write({ tx, now, recordMany }: BatchContext) {
    if (this.#items.length + this.#people.length === 0) return
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
