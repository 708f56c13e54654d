import type { OfferConditions } from '#db/schema/offer.ts'
import type { GateState } from './sales-gate.ts'

export type Need = NonNullable<OfferConditions['needs']>[number]

/** How a customer stands at this moment, as far as offers ask. */
export interface Standing {
  gates: GateState
  tier: string | null
  since: string
  orders12m: number
  revenue12mCents: number
  currency: string
  consent: Readonly<Record<string, boolean>>
  products: readonly string[]
  /** Each need that holds, with what it is known from, in words. */
  needs: Partial<Record<Need, string>>
  goodwillThisYear: number
}

/** What was shown of one offer to this customer before. */
export interface OfferHistory {
  shown: number
  declinedDays: number | null
  /** Answered in this very conversation. */
  answeredHere: 'accepted' | 'declined' | 'not_now' | 'undone' | null
}
