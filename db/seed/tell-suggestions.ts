import type { SeedAgent, SeedOffer } from './ground.ts'
import type { Scenario } from '#db/seed/scenarios/scenario.ts'
import { after } from './story.ts'
import type { Thread } from './thread.ts'

const SHOWN = 0.3
const DECLINED = ['Has one already', 'Too expensive', 'No interest', 'Wants to think about it'] as const

const ANSWERS: readonly [outcome: 'accepted' | 'declined' | 'not_now' | null, weight: number][] = [
  ['accepted', 34],
  ['declined', 30],
  ['not_now', 22],
  [null, 14],
]

/** What was offered in the conversation and what the customer said to it; nothing is sold to somebody whom we failed. */
export function tellSuggestions(thread: Thread, agent: SeedAgent, scenario: Scenario) {
  const { random, ground } = thread.story
  if (!random.chance(SHOWN)) return
  const fit = ground.offers.filter(({ kind }) => isFit(kind, scenario))
  const chosen = new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(fit)))
  for (const [index, offer] of [...chosen].entries()) writeSuggestion(thread, agent, offer, index + 1)
}

function isFit(kind: string, { fault, queue }: Scenario): boolean {
  if (kind === 'recovery' || kind === 'goodwill') return fault !== undefined
  return kind === 'sales' ? fault === undefined && queue === 'orders' : true
}

function writeSuggestion(thread: Thread, agent: SeedAgent, offer: SeedOffer, rank: number) {
  const { story, id: conversationId, at } = thread
  const { random, ledger, customer } = story
  const id = random.id(at)
  const [outcome] = random.weigh(ANSWERS, ([, weight]) => weight)
  const outcomeAt = outcome ? after(at, random.between(1, 3)) : null
  ledger.rows.suggestion.push({
    id,
    customerId: customer.id,
    conversationId,
    offerId: offer.id,
    agentId: agent.id,
    rank,
    scoreCents: Math.round(offer.propensity * (offer.valueCents - offer.costCents)),
    reasons: reasonsOf(thread, offer),
    shownAt: at,
    outcome,
    outcomeReason: outcome === 'declined' ? random.pick(DECLINED) : null,
    outcomeAt,
  })
  const event = {
    actorKind: 'agent',
    actorId: agent.id,
    conversationId,
    seq: null,
    customerId: customer.id,
    queueId: null,
    agentId: agent.id,
    subjectId: id,
  }
  ledger.events.push({ name: 'suggestion.shown', at, ...event, data: null })
  if (outcomeAt)
    ledger.events.push({ name: 'suggestion.answered', at: outcomeAt, ...event, data: { outcome } })
}

function reasonsOf({ story: { customer } }: Thread, { propensity }: SeedOffer): string[] {
  const count = customer.orders.length
  const bought = customer.orders.at(-1)?.items[0]?.name
  return [
    ...(bought ? [`Bought ${bought}.`] : []),
    ...(count > 1 ? [`${count} orders since ${customer.since.getUTCFullYear()}.`] : []),
    `About ${Math.max(1, Math.round(propensity * 10))} in 10 accept it (a start estimate).`,
  ]
}
