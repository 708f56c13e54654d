import type { OfferConditions } from '#db/schema/offer.ts'
import type { Standing } from './standing.ts'

const money = (cents: number, currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(cents / 100)

/**
 * Why an offer fits this customer, one sentence a condition, from their own data; null when a condition fails.
 * No condition is no reason against it, and none for it.
 */
export function reasonsFor(conditions: OfferConditions, standing: Standing): string[] | null {
  const parts = [
    ...needReasons(conditions, standing),
    tierReason(conditions, standing),
    countReason(conditions, standing),
    revenueReason(conditions, standing),
    productReason(conditions, standing),
    consentReason(conditions, standing),
  ]
  if (parts.includes(false)) return null
  return parts.filter((part): part is string => typeof part === 'string')
}

/** A reason, false when the condition fails, null when there is no such condition. */
type Part = string | false | null

const needReasons = ({ needs = [] }: OfferConditions, standing: Standing): Part[] =>
  needs.map((need) => standing.needs[need] ?? false)

function tierReason({ tiers }: OfferConditions, { tier, since }: Standing): Part {
  if (!tiers?.length) return null
  const fits = tiers.some((name) => name.toLowerCase() === tier?.toLowerCase())
  return fits && `${tier} customer since ${since.slice(0, 4)}.`
}

function countReason({ minOrders12m }: OfferConditions, { orders12m }: Standing): Part {
  if (!minOrders12m) return null
  return orders12m >= minOrders12m && `${orders12m} ${orders12m === 1 ? 'order' : 'orders'} in twelve months.`
}

function revenueReason({ minRevenue12mCents }: OfferConditions, standing: Standing): Part {
  if (!minRevenue12mCents) return null
  const { revenue12mCents, currency } = standing
  return (
    revenue12mCents >= minRevenue12mCents && `Worth ${money(revenue12mCents, currency)} in twelve months.`
  )
}

function productReason({ products: wanted }: OfferConditions, { products }: Standing): Part {
  if (!wanted?.length) return null
  const words = wanted.map((word) => word.toLowerCase())
  const own = products.find((name) => words.some((word) => name.toLowerCase().includes(word)))
  return own ? `Bought ${own}.` : false
}

function consentReason({ consent }: OfferConditions, standing: Standing): Part {
  if (!consent) return null
  return standing.consent[consent] === true ? `Agreed to hear from us (${consent}).` : false
}
