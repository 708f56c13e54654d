import { z } from 'zod'
import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadReach } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { hasExpired, isHint, wasTold } from './fact.ts'
import { type Doubt, doubtOf, loadDoubts } from './load-doubts.ts'
import { loadFacts, type SourcedFact } from './load-facts.ts'
import type { FactView, ListedFactView } from './views.ts'

const MOST = 200

/**
 * What the customer told, newest first, each value once; what is merely on file stands in the profile. Who doesn't
 * see the whole customer gets what was told to them and in their queues, so that nobody there asks for it again.
 */
export const listFacts = query({
  name: 'customer.facts',
  input: z.object({ customerId: z.uuid() }),
  async run({ actor, input: { customerId }, sql }): Promise<ListedFactView[]> {
    const [reach, facts, doubts] = await Promise.all([
      loadReach(actor, customerId),
      loadFacts(customerId),
      loadDoubts(sql, customerId),
    ])
    const seen = reach === 'whole' ? null : await ownSources(sql, actor, customerId)
    const now = new Date()
    const told = facts.filter(
      (fact) =>
        wasTold(fact) && !isHint(fact.type) && !hasExpired(fact, now) && (!seen || isOfOne(fact, seen)),
    )
    const newest = told.toSorted((a, b) => (a.at < b.at ? 1 : -1))
    return [...firstOfEach(newest).values()].slice(0, MOST).map((fact) => toListed(fact, doubts))
  },
})

const toListed = (fact: SourcedFact, doubts: readonly Doubt[]): ListedFactView => ({
  ...toView(fact),
  doubt: doubtOf(fact, doubts)?.reason ?? null,
})

const isOfOne = ({ conversationId, sourceId }: SourcedFact, seen: ReadonlySet<string>) =>
  seen.has(sourceId) || (conversationId !== null && seen.has(conversationId))

/** The customer's conversations that were the actor's or of their queues, and the contacts they wrote down. */
async function ownSources(sql: Sql, actor: AgentActor, customerId: string): Promise<ReadonlySet<string>> {
  const queueIds = [...actor.queueIds, ...actor.scopeQueueIds]
  const rows = await sql<{ id: string }[]>`
    select id from conversation where customer_id = ${customerId}
      and (queue_id = any(${queueIds}::uuid[]) or assignee_id = ${actor.agentId})
    union all select id from touchpoint where customer_id = ${customerId} and logged_by = ${actor.agentId}`
  return new Set(rows.map(({ id }) => id))
}

function firstOfEach(facts: readonly SourcedFact[]): Map<string, SourcedFact> {
  const kept = new Map<string, SourcedFact>()
  for (const fact of facts) {
    const key = `${fact.type}\n${fact.value.toLowerCase()}`
    if (!kept.has(key)) kept.set(key, fact)
  }
  return kept
}

export const toView = ({ start: _start, end: _end, ofMatter: _ofMatter, ...fact }: SourcedFact): FactView =>
  fact
