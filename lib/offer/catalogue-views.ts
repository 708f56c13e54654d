import type { OfferConditions } from '#db/schema/offer.ts'
import type { OfferKind } from './kind.ts'

export interface OfferRow {
  id: string
  name: string
  kind: OfferKind
  description: string
  say: string
  valueCents: number
  costCents: number
  propensityPercent: number
  conditions: OfferConditions
  archived: boolean
  /** How often it was shown and accepted in the last 90 days. */
  shown: number
  accepted: number
}
