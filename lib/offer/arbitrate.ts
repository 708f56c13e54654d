import type { OfferConditions } from '#db/schema/offer.ts'
import { reasonsFor } from './eligible.ts'
import { isMandatory, type OfferKind } from './kind.ts'
import { salesGate, type SalesGate } from './sales-gate.ts'
import type { OfferHistory, Standing } from './standing.ts'

export interface Candidate {
  id: string
  name: string
  kind: OfferKind
  description: string
  say: string
  valueCents: number
  costCents: number
  propensity: number
  conditions: OfferConditions
}

export type WhyNot =
  | 'held_back'
  | 'condition'
  | 'declined'
  | 'not_now'
  | 'accepted'
  | 'shown_enough'
  | 'goodwill_limit'
  | 'outranked'

export interface Chosen<C extends Candidate = Candidate> {
  offer: C
  /** Expected worth in cents: p · (value − cost); 0 for what is not scored. */
  scoreCents: number
  reasons: string[]
}

export interface Arbitration<C extends Candidate = Candidate> {
  chosen: Chosen<C>[]
  heldBack: SalesGate | null
  whyNot: { offer: C; reason: WhyNot }[]
}

const MOST = 3
const DECLINED_DAYS = 30
const SHOWN_ENOUGH = 3
const GOODWILL_A_YEAR = 3

/**
 * Gates → eligibility → contact policy → priority p·V, at most three (design/DECISIONS 1). What must be done for the
 * customer goes first; p is the offer's stated start propensity until outcomes teach better.
 */
export function arbitrate<C extends Candidate>(
  offers: readonly C[],
  standing: Standing,
  history: ReadonlyMap<string, OfferHistory>,
): Arbitration<C> {
  const heldBack = salesGate(standing.gates)
  const fit: Chosen<C>[] = []
  const whyNot: Arbitration<C>['whyNot'] = []
  for (const offer of offers) {
    const refused = refusal(offer, standing, heldBack, history.get(offer.id))
    const reasons = refused ? null : reasonsFor(offer.conditions, standing)
    if (reasons) fit.push({ offer, scoreCents: scoreOf(offer), reasons: [...reasons, odds(offer)] })
    else whyNot.push({ offer, reason: refused ?? 'condition' })
  }
  const ranked = fit.toSorted(byPriority)
  const outranked = ranked.slice(MOST).map(({ offer }) => ({ offer, reason: 'outranked' as const }))
  return { chosen: ranked.slice(0, MOST), heldBack, whyNot: [...outranked, ...whyNot] }
}

function refusal(
  { kind }: Candidate,
  standing: Standing,
  heldBack: SalesGate | null,
  past: OfferHistory | undefined,
): WhyNot | null {
  if (kind === 'sales' && heldBack) return 'held_back'
  if (kind === 'goodwill' && standing.goodwillThisYear >= GOODWILL_A_YEAR) return 'goodwill_limit'
  if (!past) return null
  if (past.answeredHere && past.answeredHere !== 'undone') return past.answeredHere
  if (past.declinedDays !== null && past.declinedDays < DECLINED_DAYS) return 'declined'
  return past.shown >= SHOWN_ENOUGH && !isMandatory(kind) ? 'shown_enough' : null
}

const scoreOf = ({ kind, propensity, valueCents, costCents }: Candidate): number =>
  isMandatory(kind) ? 0 : Math.round(propensity * (valueCents - costCents))

/** The last reason is the same for all: how often it is taken, and that this is an estimate. */
const odds = ({ kind, propensity }: Candidate): string =>
  isMandatory(kind)
    ? 'To be done before anything is offered.'
    : `About ${Math.max(1, Math.round(propensity * 10))} in 10 accept it (a start estimate).`

/** What must be done and has a cause comes first, the best founded first; then what is worth most. */
function byPriority(a: Chosen, b: Chosen): number {
  const founded = rankOf(a) === 0 ? b.reasons.length - a.reasons.length : 0
  return rankOf(a) - rankOf(b) || founded || b.scoreCents - a.scoreCents || (a.offer.id < b.offer.id ? -1 : 1)
}

function rankOf({ offer, reasons }: Chosen): number {
  if (isMandatory(offer.kind)) return reasons.length > 1 ? 0 : 2
  return offer.kind === 'information' ? 3 : 1
}
