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
const keyOf = ({ strong, claimed }: Names) => JSON.stringify([strong.map(nameOf), claimed.map(nameOf)])

/**
 * Who has the identifiers of a batch, read once. It answers only what the rules of identity would answer without
 * writing anything; for all else they are asked. The locks are theirs, so that nobody else changes it meanwhile.
 */
export class KnownPeople {
  readonly #tx: Tx
  readonly #wanted = new Map<string, NamedIdentifier>()
  readonly #known = new Map<string, Known>()
  /** What the rules of identity answered in this batch. */
  readonly #resolved = new Map<string, string>()
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

  /** After the rules of identity found somebody: a merge may have moved anybody's. */
  async readAgain(names: Names, customerId: string, merged: boolean) {
    if (merged) this.#resolved.clear()
    this.#resolved.set(keyOf(names), customerId)
    await this.#read(merged ? [...this.#wanted.values()] : [...names.strong, ...names.claimed])
  }

  holderOf(identifier: NamedIdentifier): string | null {
    return this.#known.get(nameOf(identifier))?.holderId ?? null
  }

  /**
   * What has weight is nobody's yet: a customer is to be made. A kind that joins nobody, as a phone, has no say
   * beside one that does, whoever has it; more values than one customer may have are for the rules to sort out.
   */
  isNew({ strong, claimed }: Names): boolean {
    const joining = strong.filter(({ type }) => ruleOf(this.rules, type).joins)
    const telling = (joining.length > 0 ? joining : strong).map((each) => this.#of(each))
    const heavy = telling.filter((each) => this.#isHeavy(each))
    if (heavy.length === 0 || !heavy.every((each) => this.#isNobodys(each))) return false
    return this.#fitsOne([...strong, ...claimed])
  }

  /** The customer whom all that has weight names, and who has all the rest already; else null. */
  find(names: Names): string | null {
    const resolved = this.#resolved.get(keyOf(names))
    return resolved ?? this.#findHolder(names)
  }

  #findHolder({ strong, claimed }: Names): string | null {
    const known = strong.map((each) => this.#of(each))
    const heavy = known.filter((each) => this.#isHeavy(each))
    const holder = heavy[0]?.holderId ?? null
    if (!holder || heavy.some(({ holderId }) => holderId !== holder)) return null
    const rest = [...known.filter((each) => !heavy.includes(each)), ...claimed.map((each) => this.#of(each))]
    return rest.every(({ customers }) => customers.includes(holder)) ? holder : null
  }

  /** A customer was made of them: each is verified for that one, unless somebody else has it so. */
  keep({ strong, claimed }: Names, customerId: string): Names {
    const free = strong.filter((each) => this.holderOf(each) === null)
    for (const each of [...strong, ...claimed]) {
      const { customers, holderId } = this.#of(each)
      const now = free.includes(each) ? customerId : holderId
      this.#known.set(nameOf(each), { ...each, customers: [...customers, customerId], holderId: now })
    }
    return { strong: free, claimed: [...strong.filter((each) => !free.includes(each)), ...claimed] }
  }

  #fitsOne(identifiers: readonly NamedIdentifier[]): boolean {
    return identifiers.every(({ type }) => {
      const values = new Set(identifiers.filter((each) => each.type === type).map(({ value }) => value))
      return values.size <= ruleOf(this.rules, type).limit
    })
  }

  #isHeavy({ type, customers }: Known): boolean {
    return customers.length <= (ruleOf(this.rules, type).joins ? this.rules.mostPeople : 1)
  }

  #isNobodys({ type, customers, holderId }: Known): boolean {
    return holderId === null && (customers.length === 0 || !ruleOf(this.rules, type).claimedFinds)
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
