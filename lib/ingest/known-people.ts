import type { Tx } from '#db/client.ts'
import { loadRules, type RulesInForce } from '#lib/identity/current-rules.ts'
import { ruleOf } from '#lib/identity/identifier-rules.ts'
import type { NamedIdentifier } from '#lib/identity/normalise-identifier.ts'

interface Known {
  type: string
  value: string
  /** Everybody who has it, verified or claimed. */
  customers: string[]
  /** The one for whom it is verified. */
  holderId: string | null
}

export interface Names {
  strong: readonly NamedIdentifier[]
  claimed: readonly NamedIdentifier[]
}

const nameOf = ({ type, value }: NamedIdentifier) => `${type}:${value}`

/**
 * Who has the identifiers of a batch, read once. It answers only what the rules of identity would answer without
 * writing anything; for all else they are asked. The locks are theirs, so that nobody else changes it meanwhile.
 */
export class KnownPeople {
  readonly #tx: Tx
  readonly #wanted = new Map<string, NamedIdentifier>()
  #known = new Map<string, Known>()
  readonly rules: RulesInForce

  private constructor(tx: Tx, rules: RulesInForce) {
    this.#tx = tx
    this.rules = rules
  }

  static async load(tx: Tx, identifiers: readonly NamedIdentifier[]): Promise<KnownPeople> {
    await lockAll(tx, identifiers.map(nameOf))
    const known = new KnownPeople(tx, await loadRules(tx))
    for (const identifier of identifiers) known.#wanted.set(nameOf(identifier), identifier)
    await known.#read([...known.#wanted.values()])
    return known
  }

  /** After the rules of identity wrote: a merge may have moved anybody's. */
  async readAgain({ strong, claimed }: Names, merged: boolean) {
    await this.#read(merged ? [...this.#wanted.values()] : [...strong, ...claimed])
  }

  holderOf(identifier: NamedIdentifier): string | null {
    return this.#known.get(nameOf(identifier))?.holderId ?? null
  }

  /** Nobody has any of them. */
  isNew({ strong, claimed }: Names): boolean {
    return [...strong, ...claimed].every((each) => this.#of(each).customers.length === 0)
  }

  /** The customer whom all that has weight names, and who has all the rest already; else null. */
  find({ strong, claimed }: Names): string | null {
    const known = strong.map((each) => this.#of(each))
    const heavy = known.filter(({ type, customers }) => customers.length <= this.#mostOf(type))
    const holder = heavy[0]?.holderId ?? null
    if (!holder || heavy.some(({ holderId }) => holderId !== holder)) return null
    const rest = [...known.filter((each) => !heavy.includes(each)), ...claimed.map((each) => this.#of(each))]
    return rest.every(({ customers }) => customers.includes(holder)) ? holder : null
  }

  /** A customer was made of them. */
  keep({ strong, claimed }: Names, customerId: string) {
    for (const each of claimed)
      this.#known.set(nameOf(each), { ...each, customers: [customerId], holderId: null })
    for (const each of strong)
      this.#known.set(nameOf(each), { ...each, customers: [customerId], holderId: customerId })
  }

  #mostOf(type: string) {
    return ruleOf(this.rules, type).joins ? this.rules.mostPeople : 1
  }

  #of(identifier: NamedIdentifier): Known {
    return this.#known.get(nameOf(identifier)) ?? { ...identifier, customers: [], holderId: null }
  }

  async #read(identifiers: readonly NamedIdentifier[]) {
    if (identifiers.length === 0) return
    const tx = this.#tx
    const rows = await tx<Known[]>`
      select w.type, w.value,
        coalesce(array_agg(distinct i.customer_id) filter (where i.id is not null), '{}') as customers,
        (array_agg(i.customer_id) filter (where i.verified_by is not null))[1] as "holderId"
      from json_to_recordset(${JSON.stringify(identifiers)}::json) as w (type text, value text)
        left join identifier i on i.type = w.type and i.value = w.value
      group by w.type, w.value`
    for (const row of rows) this.#known.set(nameOf(row), row)
  }
}

/** In the order in which the rules of identity take them one by one. */
async function lockAll(tx: Tx, names: readonly string[]) {
  await tx`
    select pg_advisory_xact_lock(hashtextextended('identifier:' || name, 0))
    from unnest(${[...new Set(names)].toSorted()}::text[]) with ordinality as n (name, position) order by position`
}
