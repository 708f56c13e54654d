import { newId } from '#lib/id.ts'
import type { VerbContext } from '#lib/verb.ts'
import type { NamedIdentifier } from './normalise-identifier.ts'

/** What is known of a customer whom nobody has heard of. */
export interface NewCustomer {
  name?: string | null
  tier?: string | null
  language?: string | null
  address?: string | null
  since?: Date | null
}

interface NewIdentifier extends NamedIdentifier {
  id: string
  customerId: string
  verifiedBy: string | null
}

export type IdentityContext = Pick<
  VerbContext<unknown>,
  'actor' | 'tx' | 'now' | 'record' | 'recordMany' | 'audit'
>

/** Customers and identifiers to be written, by one statement each. */
export class NewIdentityRows {
  #customers: (NewCustomer & { id: string })[] = []
  #identifiers: NewIdentifier[] = []
  #verified: { id: string; verifiedBy: string }[] = []

  addCustomer({ name, tier, language, address, since }: NewCustomer): string {
    const id = newId()
    this.#customers.push({ id, name, tier, language, address, since })
    return id
  }

  addIdentifier(identifier: Omit<NewIdentifier, 'id'>): string {
    const id = newId()
    this.#identifiers.push({ id, ...identifier })
    return id
  }

  /** What was claimed so far is vouched for. */
  verify(id: string, verifiedBy: string) {
    const fresh = this.#identifiers.find((each) => each.id === id)
    if (fresh) fresh.verifiedBy = verifiedBy
    else this.#verified.push({ id, verifiedBy })
  }

  async write(context: IdentityContext) {
    const [customers, identifiers, verified] = [this.#customers, this.#identifiers, this.#verified]
    this.#customers = []
    this.#identifiers = []
    this.#verified = []
    // They go out together and are done in this order: nobody waits for an answer in between.
    await Promise.all([
      insertPeople(context, customers, identifiers),
      verifyIdentifiers(context, verified),
      tellOf(context, customers),
    ])
  }
}

/** Both by one statement: who is made for one row alone waits for one answer. */
async function insertPeople(
  { tx, now }: IdentityContext,
  customers: readonly (NewCustomer & { id: string })[],
  identifiers: readonly NewIdentifier[],
) {
  if (customers.length + identifiers.length === 0) return
  const column = <K extends keyof NewIdentifier>(name: K) => identifiers.map((each) => each[name])
  await tx`
    with made as (
      insert into customer (id, name, tier, language, address, since, created_at)
      select id, coalesce(nullif(name, ''), 'Unknown'), tier, coalesce(language, 'en'), address,
        coalesce(since, ${now}), ${now}
      from json_to_recordset(${JSON.stringify(customers)}::json)
        as c (id uuid, name text, tier text, language text, address text, since timestamptz))
    insert into identifier (id, customer_id, type, value, verified_by)
    select * from unnest((select ${column('id')}::uuid[]), (select ${column('customerId')}::uuid[]),
      (select ${column('type')}::text[]), (select ${column('value')}::text[]),
      (select ${column('verifiedBy')}::text[]))`
}

async function verifyIdentifiers(
  { tx }: IdentityContext,
  verified: readonly { id: string; verifiedBy: string }[],
) {
  if (verified.length === 0) return
  await tx`
    update identifier i set verified_by = v.by
    from unnest(${verified.map(({ id }) => id)}::uuid[], ${verified.map(({ verifiedBy }) => verifiedBy)}::text[])
      as v (id, by)
    where i.id = v.id`
}

async function tellOf({ recordMany }: IdentityContext, customers: readonly { id: string }[]) {
  if (customers.length === 0) return
  await recordMany(
    'customer.changed',
    customers.map(({ id }) => ({ customerId: id })),
  )
}
