import { MOST_PEOPLE, ruleOf } from './identifier-rules.ts'

/** An identifier that was seen now, and who has it. */
export interface Sighting {
  type: string
  value: string
  /** Whether who sent it vouches for it. What is merely claimed finds nobody. */
  verified: boolean
  /** The one customer for whom it is verified. */
  holderId: string | null
  /** How many customers have it, verified or claimed. */
  people: number
}

/** How a customer stands before the decision: values by type. */
export type Holdings = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

export type LeftOutReason = 'claimed' | 'shared' | 'limit' | 'apart' | 'phone_alone'

export interface Decision {
  /** The strongest identifier's customer; null where nobody is found. */
  customerId: string | null
  /** Customers to merge with it, each with the identifier that says so. */
  joins: { customerId: string; by: Sighting }[]
  leftOut: { sighting: Sighting; reason: LeftOutReason }[]
}

/**
 * Who the identifiers speak of. The strongest one's customer stays; those that weaker ones name are joined to it,
 * unless a limit would break, somebody said that they are two, or a phone alone speaks for it: then the weaker
 * identifier is left out.
 */
export function decideIdentity(
  sightings: readonly Sighting[],
  holdings: Holdings,
  areApart: (one: string, other: string) => boolean,
): Decision {
  const decision: Decision = { customerId: null, joins: [], leftOut: [] }
  const joined: string[] = []
  const ordered = sightings.toSorted((a, b) => ruleOf(a.type).priority - ruleOf(b.type).priority)
  const strong = ordered.filter((sighting) => ruleOf(sighting.type).joins && sighting.verified)
  for (const by of [...strong, ...ordered.filter((sighting) => !strong.includes(sighting))]) {
    const reason = weightless(by) ?? (by.holderId ? refusal(by, by.holderId) : null)
    if (reason) decision.leftOut.push({ sighting: by, reason })
    else if (by.holderId && !joined.includes(by.holderId)) join(by, by.holderId)
  }
  return decision

  function refusal(by: Sighting, holderId: string): LeftOutReason | null {
    if (joined.includes(holderId)) return null
    if (!ruleOf(by.type).joins && strong.length + joined.length > 0) return 'phone_alone'
    if (joined.length === 0)
      return breaksLimit(strongerThan(by, sightings), [holderId], holdings) ? 'limit' : null
    if (joined.some((one) => areApart(one, holderId))) return 'apart'
    return breaksLimit(sightings, [...joined, holderId], holdings) ? 'limit' : null
  }

  function join(by: Sighting, holderId: string) {
    if (decision.customerId) decision.joins.push({ customerId: holderId, by })
    else decision.customerId = holderId
    joined.push(holderId)
  }
}

function weightless({ type, verified, people }: Sighting): LeftOutReason | null {
  if (!verified) return 'claimed'
  return people > (ruleOf(type).joins ? MOST_PEOPLE : 1) ? 'shared' : null
}

/** A weak identifier doesn't find somebody whom a stronger one, seen with it, tells apart. */
const strongerThan = (by: Sighting, sightings: readonly Sighting[]) =>
  sightings.filter(({ type }) => ruleOf(type).priority < ruleOf(by.type).priority)

/** Whether the customers together, with what names them now, would have too many values of a type. */
function breaksLimit(sightings: readonly Sighting[], ids: readonly string[], holdings: Holdings): boolean {
  const values = new Map<string, Set<string>>()
  const add = (type: string, value: string) => values.set(type, (values.get(type) ?? new Set()).add(value))
  for (const id of ids)
    for (const [type, held] of holdings.get(id) ?? []) for (const value of held) add(type, value)
  for (const { type, value, verified, holderId } of sightings) if (verified && !holderId) add(type, value)
  return [...values].some(([type, held]) => held.size > ruleOf(type).limit)
}
