import { type IdentityRules, ruleOf } from './identifier-rules.ts'

/** An identifier that was seen now, and who has it. */
export interface Sighting {
  type: string
  value: string
  /** Whether who sent it vouches for it. What is merely claimed finds nobody, but for kinds whose rule says so. */
  verified: boolean
  /** The one customer for whom it is verified, or, where a claim is enough, the only one who has it. */
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
  rules: IdentityRules,
): Decision {
  const priorityOf = ({ type }: Sighting) => ruleOf(rules, type).priority
  const decision: Decision = { customerId: null, joins: [], leftOut: [] }
  const joined: string[] = []
  const ordered = sightings.toSorted((a, b) => priorityOf(a) - priorityOf(b))
  const strong = ordered.filter((sighting) => ruleOf(rules, sighting.type).joins && counts(sighting, rules))
  for (const by of [...strong, ...ordered.filter((sighting) => !strong.includes(sighting))]) {
    const reason = weightless(by, rules) ?? (by.holderId ? refusal(by, by.holderId) : null)
    if (reason) decision.leftOut.push({ sighting: by, reason })
    else if (by.holderId && !joined.includes(by.holderId)) join(by, by.holderId)
  }
  return decision

  function refusal(by: Sighting, holderId: string): LeftOutReason | null {
    if (joined.includes(holderId)) return null
    if (!ruleOf(rules, by.type).joins && strong.length + joined.length > 0) return 'phone_alone'
    if (joined.length === 0)
      return breaksLimit(strongerThan(by), [holderId], holdings, rules) ? 'limit' : null
    if (joined.some((one) => areApart(one, holderId))) return 'apart'
    return breaksLimit(sightings, [...joined, holderId], holdings, rules) ? 'limit' : null
  }

  /** A weak identifier doesn't find somebody whom a stronger one, seen with it, tells apart. */
  function strongerThan(by: Sighting) {
    return sightings.filter((sighting) => priorityOf(sighting) < priorityOf(by))
  }

  function join(by: Sighting, holderId: string) {
    if (decision.customerId) decision.joins.push({ customerId: holderId, by })
    else decision.customerId = holderId
    joined.push(holderId)
  }
}

const counts = ({ type, verified }: Sighting, rules: IdentityRules) =>
  verified || ruleOf(rules, type).claimedFinds

function weightless(sighting: Sighting, rules: IdentityRules): LeftOutReason | null {
  if (!counts(sighting, rules)) return 'claimed'
  return sighting.people > (ruleOf(rules, sighting.type).joins ? rules.mostPeople : 1) ? 'shared' : null
}

/** Whether the customers together, with what names them now, would have too many values of a type. */
function breaksLimit(
  sightings: readonly Sighting[],
  ids: readonly string[],
  holdings: Holdings,
  rules: IdentityRules,
): boolean {
  const values = new Map<string, Set<string>>()
  const add = (type: string, value: string) => values.set(type, (values.get(type) ?? new Set()).add(value))
  for (const id of ids)
    for (const [type, held] of holdings.get(id) ?? []) for (const value of held) add(type, value)
  for (const { type, value, verified, holderId } of sightings) if (verified && !holderId) add(type, value)
  return [...values].some(([type, held]) => held.size > ruleOf(rules, type).limit)
}
