import type { NamedIdentifier } from '#lib/identity/normalise-identifier.ts'
import { newId } from '#lib/id.ts'
import type { Names } from '#lib/ingest/known-people.ts'
import type { VerbContext } from '#lib/verb.ts'
import type { MappedPerson } from './map-row.ts'

export type BatchContext = Omit<VerbContext<unknown>, 'input'>

export interface Origin {
  importId: string
  source: string
  isTrusted: boolean
}

export const verifierOf = (source: string) => `import:${source}`

/** Customers to be made, written together. */
export class NewPeople {
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
