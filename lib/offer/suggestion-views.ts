import type { WhyNot } from './arbitrate.ts'
import type { OfferKind } from './kind.ts'
import type { SalesGate } from './sales-gate.ts'

export interface SuggestionView {
  /** Null for a reader who does not hold the conversation: it is shown, and not theirs to answer. */
  id: string | null
  offerId: string
  name: string
  kind: OfferKind
  description: string
  say: string
  valueCents: number
  costCents: number
  reasons: string[]
}

export interface SuggestionsView {
  suggestions: SuggestionView[]
  heldBack: { sales: SalesGate | null }
  whyNot: { name: string; kind: OfferKind; reason: WhyNot }[]
}
