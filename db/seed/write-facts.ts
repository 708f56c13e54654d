import { extractFacts } from '#lib/fact/extract-facts.ts'
import type { FoundFact } from '#lib/fact/found-fact.ts'
import { parsePhone } from '#lib/fact/parse-phone.ts'
import type { Story } from './story.ts'

export interface ToldIn {
  text: string
  sourceKind: 'message' | 'touchpoint'
  sourceId: string
  conversationId: string | null
  channel: string
  department: string
  at: Date
  previousQuestion: string | null
}

const ELSEWHERE = 'GB'

/** What a customer told in a text, found as it would be had they told it today. */
export function writeFacts({ ledger, random, customer, memory }: Story, told: ToldIn): FoundFact[] {
  const known = {
    orderNumbers: new Set(customer.orders.map(({ number }) => number)),
    products: [...new Set(customer.orders.flatMap(({ items }) => items.map(({ name }) => name)))],
    names: [customer.name],
    emails: [customer.email],
    phones: [customer.phone],
  }
  const { text, previousQuestion, at, ...source } = told
  const defaultCountry = parsePhone(customer.phone, 'ZZ')?.country ?? ELSEWHERE
  const found = extractFacts(text, {
    from: 'customer',
    previousQuestion,
    defaultCountry,
    known,
    at: at.toISOString(),
  })
  for (const { type, value, said, start, end, verified } of found) {
    memory.facts.push({ type, value, said, ...source, at: at.toISOString(), verified })
    ledger.rows.fact.push({
      id: random.id(at),
      customerId: customer.id,
      type,
      value,
      said,
      ...source,
      startChar: start,
      endChar: end,
      saidAt: at,
      verified,
      createdAt: at,
    })
  }
  return found
}
