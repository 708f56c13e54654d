import { belongsToMatter, hasExpired, isStale, wasTold, type Fact, type FactType } from './fact.ts'
import { factsAgree } from './facts-agree.ts'
import { rolesIn } from './fact-role.ts'
import { sameChoice } from './same-choice.ts'

export interface OpenMatter {
  conversationId?: string | null
  /** Orders that the open conversation is already known to be about. */
  orderNumbers?: readonly string[]
}

export interface ChosenFact {
  fact: Fact
  /** Others that say something else and can't be told to be wrong. */
  alternatives: Fact[]
  stale: boolean
}

const dayMs = 86_400_000
const sameMatterMs = 14 * dayMs
const severalAtOnce = new Set<FactType>(['problem', 'preference'])

function isInMatter(fact: Fact, matter: OpenMatter): boolean {
  const here = fact.conversationId != null && fact.conversationId === matter.conversationId
  const itsOrder =
    matter.orderNumbers?.some((order) => factsAgree('order_number', order, fact.value)) ?? false
  return here || (fact.type === 'order_number' && itsOrder)
}

/** Better first: of this matter, then told over merely on file or verified over claimed, then newest. */
function rank(fact: Fact, matter: OpenMatter): [number, number, number] {
  const trust = belongsToMatter(fact) ? wasTold(fact) : fact.verified
  return [isInMatter(fact, matter) ? 1 : 0, trust ? 1 : 0, Date.parse(fact.at)]
}

function compare(a: Fact, b: Fact, matter: OpenMatter): number {
  const left = rank(a, matter)
  const right = rank(b, matter)
  return right[0] - left[0] || right[1] - left[1] || right[2] - left[2]
}

/** Whether another value casts doubt on the best one. */
function conflicts(best: Fact, other: Fact, matter: OpenMatter, now: Date): boolean {
  if (severalAtOnce.has(best.type) || factsAgree(best.type, best.value, other.value)) return false
  if (isInMatter(best, matter) && !isInMatter(other, matter)) return false
  const older = Date.parse(other.at) < Date.parse(best.at)
  if (!belongsToMatter(best)) return !(older && (isStale(other, now) || (best.verified && !other.verified)))
  if (wasTold(best) && !wasTold(other)) return false
  return Math.abs(Date.parse(best.at) - Date.parse(other.at)) <= sameMatterMs
}

const plans =
  /\b(?:will|would|shall|should|do you|are you|going|want|need|like|plan|wish|prefer|leav\w*|depart\w*|book\w*|check-? ?(?:in|out)|pick\w*|travel\w*|for (?:what|which)|on (?:what|which)|(?:what|which) (?:day|date)|how much|till|until|arriv\w*|visit|is your|day then|date then|transfer)\b|^(?:the |your )?(?:date|amount|day)s?\b/iu
const word = /\p{L}{4,}/gu
const wordsOfAsking = new Set(
  'would like prefer rather what which when your have with please about best time how'.split(' '),
)

const happened =
  /\b(?:did|was|were|has|had|have (?:you|they|we|i)|since when|happened|paid|bought|ordered)\b/iu
const doneRoles = new Set(['order', 'payment', 'failure', 'contact', 'birth', 'dispatch'])

/** What is planned may be asked in other words than it was told; what happened long ago is another matter. */
function answersPlan(fact: Fact, question: string): boolean {
  const asked = rolesIn(question)
  const told = rolesIn(fact.said)
  return told.length === 0 || told.some((role) => asked.includes(role) || !doneRoles.has(role))
}

/** Dates, sums and wishes answer only a question about the same thing. */
function answers(fact: Fact, question: string): boolean {
  if (fact.type === 'choice') return sameChoice(fact.value, question)
  if (fact.type === 'date' || fact.type === 'amount') {
    if (!happened.test(question) && plans.test(question)) return answersPlan(fact, question)
    const asked = rolesIn(question)
    const told = rolesIn(fact.said)
    return asked.length === 0 ? told.length === 0 : told.some((role) => asked.includes(role))
  }
  if (fact.type !== 'preference') return true
  const asked = new Set(
    question
      .toLowerCase()
      .match(word)
      ?.filter((each) => !wordsOfAsking.has(each)),
  )
  return (
    fact.said
      .toLowerCase()
      .match(word)
      ?.some((each) => asked.has(each)) ?? false
  )
}

function distinct(facts: readonly Fact[]): Fact[] {
  return facts.filter(
    (fact, index) => facts.findIndex((other) => factsAgree(fact.type, fact.value, other.value)) === index,
  )
}

/** An address says where, too, if it was told for this matter. */
function isOfType(fact: Fact, type: FactType): boolean {
  return fact.type === type || (type === 'place' && fact.type === 'address' && wasTold(fact))
}

/** The live fact that answers a question of its type, or null. `question` is the asking text. */
export function chooseFact(
  type: FactType,
  question: string,
  facts: readonly Fact[],
  now: Date,
  matter: OpenMatter,
): ChosenFact | null {
  const live = facts
    .filter((fact) => isOfType(fact, type) && !hasExpired(fact, now) && answers(fact, question))
    .toSorted((a, b) => compare(a, b, matter))
  const [fact, ...others] = live
  if (!fact) return null
  const alternatives = distinct(others.filter((other) => conflicts(fact, other, matter, now))).slice(0, 3)
  return { fact, alternatives, stale: isStale(fact, now) }
}
