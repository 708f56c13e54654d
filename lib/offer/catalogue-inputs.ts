import { z } from 'zod'
import { OFFER_KINDS } from './kind.ts'

export const OFFER_NEEDS = [
  'open_order',
  'delivered_order',
  'late_delivery',
  'broken_promise',
  'open_case',
  'no_loyalty',
] as const
export const CONSENTS = ['marketing_email', 'marketing_sms', 'calls'] as const

const AMOUNT_LIMIT_CENTS = 100_000_00

const clean = (value: string) => value.replaceAll('\u0000', '').trim()
const words = (limit: number) => z.string().max(limit, `At most ${limit} characters.`).transform(clean)
const cents = z
  .int('Give an amount.')
  .min(-AMOUNT_LIMIT_CENTS, 'That is below the limit of 100,000.')
  .max(AMOUNT_LIMIT_CENTS, 'That is above the limit of 100,000.')
const list = z.array(words(80).refine((value) => value !== '', 'A word is empty.')).max(50, 'At most 50.')

const conditions = z.object({
  tiers: list.optional(),
  minOrders12m: z
    .int('Give a whole number.')
    .min(1, 'At least 1.')
    .max(100_000, 'That is too many.')
    .optional(),
  minRevenue12mCents: cents.min(1, 'More than nothing.').optional(),
  needs: z.array(z.enum(OFFER_NEEDS)).optional(),
  consent: z.enum(CONSENTS).optional(),
  products: list.optional(),
})

const fields = {
  name: words(120).refine((value) => value !== '', 'Name the offer.'),
  kind: z.enum(OFFER_KINDS, 'Choose a kind.'),
  description: words(2_000).refine((value) => value !== '', 'Say what it is, for the agent.'),
  /** What the agent may say, word for word. */
  say: words(2_000),
  valueCents: cents,
  costCents: cents.min(0, 'A cost is not negative.'),
  propensityPercent: z
    .number('Give a share from 1 to 99 %.')
    .min(1, 'At least 1 %.')
    .max(99, 'At most 99 %.'),
  conditions,
}

export const addOfferInput = z.object(fields)
export type AddOfferInput = z.input<typeof addOfferInput>
export const changeOfferInput = z.object({ offerId: z.uuid(), ...fields })
export type ChangeOfferInput = z.input<typeof changeOfferInput>
export const offerInput = z.object({ offerId: z.uuid() })
export type OfferInput = z.input<typeof offerInput>
