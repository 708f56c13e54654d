import { belongsToMatter, hasExpired, isHint, type Fact, type FactType } from './fact.ts'
import { factsAgree, referenceKey } from './facts-agree.ts'
import { findQuestions } from './find-questions.ts'
import type { FoundFact } from './found-fact.ts'
import { isCode, NO_OWN, type OwnTypes } from './own-types.ts'

/** A text of the customer, and what came just before it. */
export interface SaidNow {
  at: string
  conversationId: string
  /** The agent's last words before it. */
  previousQuestion: string | null
  previousReplyAt: string | null
}

export interface Repeat {
  type: FactType
  earlier: Fact
}

const REFERENCES = new Set<FactType>(['order_number', 'invoice_number', 'serial_number', 'problem'])
/** Named again in the course of a talk; told again only where it is another talk, and no number says it already. */
const SUBJECTS = new Set<FactType>(['product', 'preference'])

/**
 * What the customer tells although they told it before: newest telling first to name. A signature, a greeting, or
 * a nod to what the agent just read out is no repeat, and neither is one breath in two messages.
 */
export function findRepeats(
  found: readonly FoundFact[],
  known: readonly Fact[],
  said: SaidNow,
  own: OwnTypes = NO_OWN,
): Repeat[] {
  const asked = new Set(findQuestions(said.previousQuestion ?? '', own).map(({ type }) => type))
  const isReference = (type: FactType) => REFERENCES.has(type) || isOwnCode(type, own)
  const repeats = found.flatMap((fact) => {
    if (isHint(fact.type) || wasReadOut(fact, said)) return []
    const earlier = known
      .filter((other) => other.type === fact.type && isBefore(other, said))
      .filter((other) => isReference(fact.type) || mayCount(fact.type, other, said, asked))
      .filter((other) => factsAgree(fact.type, fact.value, other.value))
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
    return earlier ? [{ type: fact.type, earlier }] : []
  })
  const once = [...new Map(repeats.map((repeat) => [repeat.type, repeat])).values()]
  const byReference = once.some(({ type }) => isReference(type))
  return byReference ? once.filter(({ type }) => !SUBJECTS.has(type)) : once
}

function isOwnCode(type: FactType, own: OwnTypes): boolean {
  const readable = own.all.get(type)
  return readable !== undefined && isCode(readable.shape)
}

const isHere = (fact: Fact, said: SaidNow) => fact.conversationId === said.conversationId

/** Told before; in the same conversation, before the agent answered. */
function isBefore(fact: Fact, said: SaidNow): boolean {
  if (hasExpired(fact, new Date(said.at))) return false
  const until = isHere(fact, said) ? said.previousReplyAt : said.at
  return until !== null && Date.parse(fact.at) < Date.parse(until)
}

function mayCount(type: FactType, earlier: Fact, said: SaidNow, asked: ReadonlySet<FactType>): boolean {
  if (asked.has(type)) return true
  return SUBJECTS.has(type) && belongsToMatter(earlier) && !isHere(earlier, said)
}

/** The agent said it first: "Is it order 48213?" */
function wasReadOut(fact: FoundFact, { previousQuestion }: SaidNow): boolean {
  const key = referenceKey(fact.value)
  return key !== '' && referenceKey(previousQuestion ?? '').includes(key)
}
