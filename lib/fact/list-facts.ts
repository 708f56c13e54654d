import { z } from 'zod'
import { requireWhole } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { hasExpired, isHint, wasTold } from './fact.ts'
import { loadFacts, type SourcedFact } from './load-facts.ts'
import type { FactView } from './views.ts'

const MOST = 200

/** What the customer told, newest first, each value once; what is merely on file stands in the profile. */
export const listFacts = query({
  name: 'customer.facts',
  input: z.object({ customerId: z.uuid() }),
  async run({ actor, input: { customerId } }): Promise<FactView[]> {
    await requireWhole(actor, customerId)
    const now = new Date()
    const told = (await loadFacts(customerId)).filter(
      (fact) => wasTold(fact) && !isHint(fact.type) && !hasExpired(fact, now),
    )
    const newest = told.toSorted((a, b) => (a.at < b.at ? 1 : -1))
    return [...firstOfEach(newest).values()].slice(0, MOST).map(toView)
  },
})

function firstOfEach(facts: readonly SourcedFact[]): Map<string, SourcedFact> {
  const kept = new Map<string, SourcedFact>()
  for (const fact of facts) {
    const key = `${fact.type}\n${fact.value.toLowerCase()}`
    if (!kept.has(key)) kept.set(key, fact)
  }
  return kept
}

export const toView = ({ start: _start, end: _end, ...fact }: SourcedFact): FactView => fact
