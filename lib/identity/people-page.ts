import { decideIdentity, type Decision, type LeftOutReason, type Sighting } from './decide-identity.ts'
import { loadRules, rulesOfVersion, type RulesInForce } from './current-rules.ts'
import { findNobody } from './find-nobody.ts'
import { ruleOf } from './identifier-rules.ts'
import { lockNames } from './lock-names.ts'
import { mergeTwo } from './merge-two.ts'
import { type IdentityContext, type NewCustomer, NewIdentityRows } from './new-identity-rows.ts'
import { type NamedIdentifier, nameOf } from './normalise-identifier.ts'
import { PageHoldings } from './page-holdings.ts'
import { readPeople } from './read-people.ts'

export interface Resolution {
  customerId: string
  created: boolean
  mergeIds: string[]
  /** What had no say, by type alone: values are personal. */
  leftOut: { type: string; reason: LeftOutReason | 'blocked' }[]
}

/** Somebody as a row or an event names them. */
export interface SeenPerson {
  /** By these they are found. */
  identifiers: readonly NamedIdentifier[]
  /** Who vouches for them, as in `source:ID`; null where they are merely claimed. */
  verifiedBy: string | null
  /** What else is said of them, for which nobody vouches. */
  claimed?: readonly NamedIdentifier[]
  /** For a customer whom nobody has heard of. */
  profile?: NewCustomer
  /** Who they are where no identifier says so. */
  elseId?: string | undefined
}

interface PageOptions {
  /** What else waits to be written goes before two become one. */
  beforeMerge?: () => Promise<void>
}

/**
 * The customers that a page of rows names, by the rules of identity: what its identifiers are is locked and read
 * once, each row is decided on that, and what comes of it is written together. Only a merge, and what too many
 * share, asks the database again. Two transactions that see the same identifier go one after the other.
 */
export class PeoplePage {
  readonly rules: RulesInForce
  readonly #context: IdentityContext
  readonly #named: readonly NamedIdentifier[]
  readonly #beforeMerge: () => Promise<void>
  readonly #holdings = new PageHoldings()
  readonly #rows = new NewIdentityRows()
  readonly #mergedInto = new Map<string, string>()
  /** Who stands for names that too many share. */
  readonly #nobodies = new Map<string, string>()

  private constructor(
    context: IdentityContext,
    named: readonly NamedIdentifier[],
    rules: RulesInForce,
    { beforeMerge = async () => {} }: PageOptions,
  ) {
    this.#context = context
    this.#named = named
    this.rules = rules
    this.#beforeMerge = beforeMerge
  }

  /** With the identifiers that its rows may ask for, as `normaliseIdentifier` gives them. */
  static async open(
    context: IdentityContext,
    identifiers: readonly NamedIdentifier[],
    options: PageOptions = {},
  ): Promise<PeoplePage> {
    const { tx } = context
    const named = distinct(identifiers)
    if (named.length === 0) return new PeoplePage(context, named, await loadRules(tx), options)
    // Both go out together; the second sees what there is once the first has the locks.
    const [version, read] = await Promise.all([lockNames(tx, named), readPeople(tx, named)])
    const page = new PeoplePage(context, named, await rulesOfVersion(tx, version), options)
    page.#holdings.take(read, named)
    return page
  }

  /** The one customer for whom it is verified. */
  holderOf(identifier: NamedIdentifier): string | null {
    return this.#holdings.holderOf(identifier)
  }

  /** Whom a customer was merged into on this page, if they were. */
  survivorOf(customerId: string): string {
    const next = this.#mergedInto.get(customerId)
    return next ? this.survivorOf(next) : customerId
  }

  async resolve({
    identifiers,
    verifiedBy,
    claimed = [],
    profile = {},
    elseId,
  }: SeenPerson): Promise<Resolution> {
    const able = distinct(identifiers).toSorted(byName)
    const wanted = able.filter((each) => !this.rules.isBlocked(each))
    const sightings = wanted.map((each) => this.#holdings.sightingOf(each, verifiedBy !== null, this.rules))
    const decision = this.#decide(sightings)
    const leftOut = this.#saidOf(able, decision)
    if (decision.customerId === null && elseId)
      return { customerId: this.survivorOf(elseId), created: false, mergeIds: [], leftOut }
    const found = decision.customerId ?? (await this.#findNobody(decision, sightings.length))
    const first = found ?? this.#rows.addCustomer(profile)
    const { customerId, mergeIds } = await this.#joinAll(first, decision, verifiedBy ?? 'claim')
    const full = this.#keep(customerId, wanted, verifiedBy)
    this.#keep(customerId, distinct(claimed).toSorted(byName), null)
    const limited = full.map(({ type }) => ({ type, reason: 'limit' as const }))
    return { customerId, created: found === null, mergeIds, leftOut: [...leftOut, ...limited] }
  }

  /** Writes what there is so far. */
  async flush() {
    await this.#rows.write(this.#context)
  }

  #decide(sightings: readonly Sighting[]): Decision {
    const holders = new Set(sightings.flatMap(({ holderId }) => holderId ?? []))
    return decideIdentity(sightings, this.#holdings.verifiedOf(holders), this.#holdings.areApart, this.rules)
  }

  #saidOf(able: readonly NamedIdentifier[], { leftOut }: Decision): Resolution['leftOut'] {
    return [
      ...able.filter(this.rules.isBlocked).map(({ type }) => ({ type, reason: 'blocked' as const })),
      ...leftOut.map(({ sighting, reason }) => ({ type: sighting.type, reason })),
    ]
  }

  /**
   * What comes by an identifier that too many share goes to one customer of its own, who has nothing verified, not
   * to a new one each time.
   */
  async #findNobody({ leftOut }: Decision, seen: number): Promise<string | null> {
    if (leftOut.length === 0 || leftOut.length < seen || leftOut.some(({ reason }) => reason !== 'shared'))
      return null
    const names = leftOut.map(({ sighting }) => sighting)
    const key = JSON.stringify(names.map(nameOf))
    const known = this.#nobodies.get(key)
    if (known && !this.#mergedInto.has(known) && !this.#holdings.hasVerified(known)) return known
    await this.flush()
    const found = await findNobody(this.#context.tx, names)
    if (!found) return null
    this.#holdings.take(await readPeople(this.#context.tx, [], [found]), [])
    this.#nobodies.set(key, found)
    return found
  }

  async #joinAll(first: string, { joins }: Decision, verifiedBy: string) {
    let customerId = first
    const mergeIds: string[] = []
    if (joins.length > 0) {
      await this.flush()
      await this.#beforeMerge()
    }
    for (const { customerId: other, by } of joins) {
      const evidence = { kind: 'identifier', type: by.type, customerId: other, verifiedBy } as const
      const { winnerId, loserId, mergeId } = await mergeTwo(this.#context, customerId, other, [evidence])
      this.#mergedInto.set(loserId, winnerId)
      customerId = winnerId
      mergeIds.push(mergeId)
    }
    if (joins.length > 0)
      await this.#readAgain(customerId, new Set([first, ...joins.map((join) => join.customerId)]))
    return { customerId, mergeIds }
  }

  /** After a merge what either had is the other's. */
  async #readAgain(customerId: string, joined: ReadonlySet<string>) {
    const names = this.#holdings.namesOf(joined, this.#named)
    this.#holdings.take(await readPeople(this.#context.tx, names, [customerId]), names)
  }

  /**
   * Verified where somebody vouches for it and nobody else has it verified, else claimed. Gives those that were one
   * too many of their type.
   */
  #keep(customerId: string, named: readonly NamedIdentifier[], verifiedBy: string | null): NamedIdentifier[] {
    return named.filter((each) => {
      const { type, value } = each
      const by = this.holderOf(each) === null ? verifiedBy : null
      const own = this.#holdings.keptBy(customerId, each)
      if (own && !own.isVerified && by) {
        this.#rows.verify(own.id, by)
        this.#holdings.keep(customerId, { ...own, isVerified: true })
      }
      if (own) return false
      if (this.#holdings.countOf(customerId, type) >= ruleOf(this.rules, type).limit) return true
      const id = this.#rows.addIdentifier({ customerId, type, value, verifiedBy: by })
      this.#holdings.keep(customerId, { type, value, id, isVerified: by !== null })
      return false
    })
  }
}

const byName = (one: NamedIdentifier, other: NamedIdentifier) =>
  one.type < other.type || (one.type === other.type && one.value < other.value) ? -1 : 1

const distinct = (identifiers: readonly NamedIdentifier[]) => [
  ...new Map(identifiers.map((identifier) => [nameOf(identifier), identifier])).values(),
]
