/** Of the matter at hand: told once, asked in other words. */
const detailTypes = ['place', 'time', 'count', 'duration', 'person', 'category', 'choice'] as const

export type DetailType = (typeof detailTypes)[number]

export const factTypes = [
  'order_number',
  'email',
  'phone',
  'name',
  'address',
  'product',
  'problem',
  'preference',
  'invoice_number',
  'serial_number',
  'amount',
  'date',
  ...detailTypes,
] as const

export type CoreFactType = (typeof factTypes)[number]

/** A type that an administrator added, with its id. */
export type OwnFactType = `own:${string}`

export type FactType = CoreFactType | OwnFactType

const factSourceKinds = ['message', 'touchpoint', 'order', 'identifier', 'profile'] as const

export type FactSourceKind = (typeof factSourceKinds)[number]

/** One thing known about a customer. `value` is the normal form, `said` the customer's own words. */
export interface Fact {
  type: FactType
  value: string
  said: string
  sourceKind: FactSourceKind
  sourceId: string
  channel: string | null
  department: string | null
  /** ISO time at which it was said or recorded. */
  at: string
  verified: boolean
  /** What an administrator's own type is called. */
  typeName?: string | null
  /** Of an own type: it belongs to one matter, not to the person. */
  ofMatter?: boolean | null
  conversationId?: string | null
  /** Characters of the source text, end exclusive. */
  start?: number | null
  end?: number | null
}

interface Age {
  staleDays: number
  expiresDays: number
}

const never = Number.POSITIVE_INFINITY

// An old order or problem belongs to an old matter: past `expires` it answers no new question.
const ages: Record<CoreFactType, Age> = {
  order_number: { staleDays: 30, expiresDays: 365 },
  invoice_number: { staleDays: 30, expiresDays: 365 },
  product: { staleDays: 30, expiresDays: 180 },
  problem: { staleDays: 7, expiresDays: 30 },
  amount: { staleDays: 7, expiresDays: 30 },
  date: { staleDays: 7, expiresDays: 30 },
  place: { staleDays: 7, expiresDays: 30 },
  time: { staleDays: 7, expiresDays: 30 },
  count: { staleDays: 7, expiresDays: 30 },
  duration: { staleDays: 7, expiresDays: 30 },
  person: { staleDays: 7, expiresDays: 30 },
  category: { staleDays: 7, expiresDays: 30 },
  choice: { staleDays: 7, expiresDays: 30 },
  address: { staleDays: 365, expiresDays: never },
  phone: { staleDays: 730, expiresDays: never },
  preference: { staleDays: 365, expiresDays: never },
  serial_number: { staleDays: 730, expiresDays: never },
  email: { staleDays: never, expiresDays: never },
  name: { staleDays: never, expiresDays: never },
}

const ownOfMatter: Age = { staleDays: 30, expiresDays: 365 }
const ownOfPerson: Age = { staleDays: 365, expiresDays: never }

type Typed = Pick<Fact, 'type' | 'ofMatter'>

const ageOf = ({ type, ofMatter }: Typed): Age =>
  isOwn(type) ? (ofMatter ? ownOfMatter : ownOfPerson) : ages[type]

const dayMs = 86_400_000

function ageDays(fact: Pick<Fact, 'at'>, now: Date): number {
  return (now.getTime() - Date.parse(fact.at)) / dayMs
}

/** Old enough that it should be confirmed rather than taken for granted. */
export function isStale(fact: Typed & Pick<Fact, 'at'>, now: Date): boolean {
  return ageDays(fact, now) > ageOf(fact).staleDays
}

/** So old that it no longer answers a question of its type. */
export function hasExpired(fact: Typed & Pick<Fact, 'at'>, now: Date): boolean {
  return ageDays(fact, now) > ageOf(fact).expiresDays
}

/** Of one matter (which order, which fault), not of the person. */
export function belongsToMatter(fact: Typed): boolean {
  return ageOf(fact).expiresDays !== never || fact.type === 'serial_number'
}

export function isOwn(type: FactType): type is OwnFactType {
  return type.startsWith('own:')
}

export function isDetail(type: FactType): type is DetailType {
  return detailTypes.some((each) => each === type)
}

/** Too loose to be read as a fact by itself; it only keeps a question from being asked again. */
export function isHint(type: FactType): boolean {
  return type === 'category' || type === 'choice'
}

/** Said by the customer, not merely on file. */
export function wasTold(fact: Pick<Fact, 'sourceKind'>): boolean {
  return fact.sourceKind === 'message' || fact.sourceKind === 'touchpoint'
}
