import type { Holdings, Sighting } from './decide-identity.ts'
import { type IdentityRules, ruleOf } from './identifier-rules.ts'
import { type NamedIdentifier, nameOf } from './normalise-identifier.ts'
import type { ReadPeople } from './read-people.ts'

/** An identifier as a customer has it. */
export interface Kept extends NamedIdentifier {
  id: string
  isVerified: boolean
}

interface Name {
  /** Whether it is verified, by customer. */
  holders: Map<string, boolean>
  people: number
}

/** Who has what, as far as the people of a page need it: read from the database, then kept true here. */
export class PageHoldings {
  readonly #names = new Map<string, Name>()
  /** By customer, type and value. */
  readonly #held = new Map<string, Map<string, Map<string, Kept>>>()
  readonly #apart = new Set<string>()

  /** What was known of these names, and of who has them, before gives way. */
  take({ holders, held, apart, counts }: ReadPeople, names: readonly NamedIdentifier[]) {
    for (const each of names) this.#names.delete(nameOf(each))
    for (const { customerId } of held) this.#held.delete(customerId)
    for (const each of holders) this.#addHolder(each, each.customerId, each.isVerified)
    for (const { customerId, type, value, id, isVerified } of held)
      this.#addHeld(customerId, { type, value, id, isVerified })
    for (const { customerId, otherId } of apart)
      this.#apart.add(`${customerId} ${otherId}`).add(`${otherId} ${customerId}`)
    for (const [name, people] of counts) this.#of(name).people = people
  }

  keep(customerId: string, kept: Kept) {
    const isKnown = this.keptBy(customerId, kept) !== undefined
    const before = this.#of(nameOf(kept)).people
    this.#addHolder(kept, customerId, kept.isVerified)
    this.#addHeld(customerId, kept)
    this.#of(nameOf(kept)).people = before + (isKnown ? 0 : 1)
  }

  keptBy(customerId: string, { type, value }: NamedIdentifier): Kept | undefined {
    return this.#held.get(customerId)?.get(type)?.get(value)
  }

  /** How many values of the type the customer has. */
  countOf(customerId: string, type: string): number {
    return this.#held.get(customerId)?.get(type)?.size ?? 0
  }

  hasVerified(customerId: string): boolean {
    const held = this.#held.get(customerId)?.values() ?? []
    return [...held].some((values) => [...values.values()].some(({ isVerified }) => isVerified))
  }

  /** The one customer for whom it is verified. */
  holderOf(identifier: NamedIdentifier): string | null {
    for (const [customerId, isVerified] of this.#names.get(nameOf(identifier))?.holders ?? [])
      if (isVerified) return customerId
    return null
  }

  sightingOf(identifier: NamedIdentifier, isVouched: boolean, rules: IdentityRules): Sighting {
    const { type, value } = identifier
    const name = this.#names.get(nameOf(identifier))
    const people = name?.people ?? 0
    const [only] = people === 1 && ruleOf(rules, type).claimedFinds ? (name?.holders.keys() ?? []) : []
    const holderId = this.holderOf(identifier) ?? only ?? null
    return { type, value, verified: isVouched, people, holderId }
  }

  /** What is verified for customers, as the rules look at it. */
  verifiedOf(customerIds: Iterable<string>): Holdings {
    const holdings = new Map<string, Map<string, Set<string>>>()
    for (const customerId of customerIds) {
      const types = new Map<string, Set<string>>()
      for (const [type, values] of this.#held.get(customerId) ?? []) {
        const verified = [...values.values()].filter(({ isVerified }) => isVerified)
        if (verified.length > 0) types.set(type, new Set(verified.map(({ value }) => value)))
      }
      holdings.set(customerId, types)
    }
    return holdings
  }

  areApart = (one: string, other: string) => this.#apart.has(`${one} ${other}`)

  /** What any of the customers has, of these. */
  namesOf(customerIds: ReadonlySet<string>, among: readonly NamedIdentifier[]): NamedIdentifier[] {
    return among.filter((each) => {
      const holders = this.#names.get(nameOf(each))?.holders.keys() ?? []
      return [...holders].some((customerId) => customerIds.has(customerId))
    })
  }

  #of(name: string): Name {
    const known = this.#names.get(name) ?? { holders: new Map<string, boolean>(), people: 0 }
    this.#names.set(name, known)
    return known
  }

  #addHolder(identifier: NamedIdentifier, customerId: string, isVerified: boolean) {
    const name = this.#of(nameOf(identifier))
    name.holders.set(customerId, isVerified || name.holders.get(customerId) === true)
    name.people = name.holders.size
  }

  #addHeld(customerId: string, kept: Kept) {
    const types = this.#held.get(customerId) ?? new Map<string, Map<string, Kept>>()
    const values = types.get(kept.type) ?? new Map<string, Kept>()
    this.#held.set(customerId, types.set(kept.type, values.set(kept.value, kept)))
  }
}
