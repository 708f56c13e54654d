import { type AddOfferInput, CONSENTS, OFFER_NEEDS } from '#lib/offer/catalogue-inputs.ts'
import type { OfferRow } from '#lib/offer/catalogue-views.ts'
import { OFFER_KINDS } from '#lib/offer/kind.ts'

/** As a person fills it in: amounts in euros, lists separated by commas, an empty field for no condition. */
export interface OfferForm {
  name: string
  kind: string
  description: string
  say: string
  value: number | undefined
  cost: number | undefined
  propensityPercent: number | undefined
  tiers: string
  products: string
  minOrders: number | undefined
  minRevenue: number | undefined
  consent: string
  needs: string[]
}

const CENTS = 100
const euros = (cents: number) => cents / CENTS
const cents = (amount: number | undefined) => (amount === undefined ? Number.NaN : Math.round(amount * CENTS))

const words = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((one) => one === value)

const empty: OfferForm = {
  name: '',
  kind: '',
  description: '',
  say: '',
  value: 0,
  cost: 0,
  propensityPercent: 10,
  tiers: '',
  products: '',
  minOrders: undefined,
  minRevenue: undefined,
  consent: '',
  needs: [],
}

export function formOf(offer: OfferRow | null): OfferForm {
  if (!offer) return empty
  const { name, kind, description, say, propensityPercent, valueCents, costCents, conditions } = offer
  const { tiers = [], products = [], minOrders12m, minRevenue12mCents, consent = '', needs = [] } = conditions
  return {
    name,
    kind,
    description,
    say,
    propensityPercent,
    value: euros(valueCents),
    cost: euros(costCents),
    tiers: tiers.join(', '),
    products: products.join(', '),
    minOrders: minOrders12m,
    minRevenue: minRevenue12mCents === undefined ? undefined : euros(minRevenue12mCents),
    consent,
    needs,
  }
}

/** What a person left open is refused by the input's own rules, with its own words. */
export function inputOf(form: OfferForm): AddOfferInput {
  const { name, description, say, propensityPercent = Number.NaN } = form
  return {
    name,
    description,
    say,
    propensityPercent,
    // An empty kind is not one of them; the shape says so.
    kind: oneOf(OFFER_KINDS, form.kind) ?? noKind(form.kind),
    valueCents: cents(form.value),
    costCents: cents(form.cost),
    conditions: conditionsOf(form),
  }
}

/** For the shape to refuse: a string that is no kind stands where one should. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const noKind = (kind: string) => kind as AddOfferInput['kind']

function conditionsOf(form: OfferForm): AddOfferInput['conditions'] {
  const needs = form.needs.flatMap((need) => oneOf(OFFER_NEEDS, need) ?? [])
  const consent = oneOf(CONSENTS, form.consent)
  const [tiers, products] = [words(form.tiers), words(form.products)]
  return {
    ...(tiers.length > 0 ? { tiers } : {}),
    ...(products.length > 0 ? { products } : {}),
    ...(form.minOrders === undefined ? {} : { minOrders12m: form.minOrders }),
    ...(form.minRevenue === undefined ? {} : { minRevenue12mCents: cents(form.minRevenue) }),
    ...(consent ? { consent } : {}),
    ...(needs.length > 0 ? { needs } : {}),
  }
}

const FIELDS: Record<string, string> = {
  valueCents: 'value',
  costCents: 'cost',
  'conditions.minOrders12m': 'minOrders',
  'conditions.minRevenue12mCents': 'minRevenue',
}

/** The form's field for a field of the input. */
export const fieldOf = (path: string): string => FIELDS[path] ?? path.replace(/^conditions\.(\w+).*$/, '$1')
