import { extractFacts } from '#lib/fact/extract-facts.ts'
import type { Fact } from '#lib/fact/fact.ts'
import type { ToldLine } from './told-lines.ts'

const known = { orderNumbers: new Set<string>(), products: [] }

/** What the product records of a finished conversation: each customer's message after the agent's last words. */
export function factsOfHistory(history: ToldLine['history'], at: string): Fact[] {
  let previousQuestion: string | null = null
  const facts: Fact[] = []
  for (const [index, { from, text }] of history.entries()) {
    if (from === 'agent') {
      previousQuestion = text
      continue
    }
    const found = extractFacts(text, { from, previousQuestion, defaultCountry: 'US', known, at })
    // A later message is the newer fact, as the times of messages would have it.
    const said = new Date(Date.parse(at) + index * 1000).toISOString()
    facts.push(
      ...found.map(({ type, value, said: words, verified }) => ({
        type,
        value,
        said: words,
        verified,
        sourceKind: 'message' as const,
        sourceId: String(index),
        channel: 'phone',
        department: 'support',
        at: said,
        conversationId: 'finished',
      })),
    )
  }
  return facts
}
