import type { OfferConditions } from '#db/schema/offer.ts'
import type { Tx } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'
import { notFound } from '#lib/problem.ts'
import type { OfferKind } from './kind.ts'

interface Values {
  name: string
  kind: OfferKind
  description: string
  say: string
  valueCents: number
  costCents: number
  propensityPercent: number
  conditions: OfferConditions
}

export interface LockedOffer {
  values: AuditValues
  archived: boolean
}

/** For the trail; a jsonb column keeps no order of keys, so the conditions are written in one. */
export const offerValues = ({ conditions, ...values }: Values): AuditValues => ({
  ...values,
  conditions: Object.entries(conditions)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : value}`)
    .toSorted(),
})

export async function lockOffer(tx: Tx, offerId: string): Promise<LockedOffer> {
  const [row] = await tx<(Values & { archived: boolean })[]>`
    select name, kind, description, say, value_cents as "valueCents", cost_cents as "costCents",
      round((propensity * 100)::numeric, 1)::float8 as "propensityPercent", conditions,
      archived_at is not null as archived
    from offer where id = ${offerId} for no key update`
  if (!row) throw notFound('offer')
  const { archived, ...values } = row
  return { values: offerValues(values), archived }
}
