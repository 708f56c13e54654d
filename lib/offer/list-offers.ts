import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import type { OfferRow } from './catalogue-views.ts'

/** The catalogue, with what became of each offer in the last 90 days. */
export const listOffers = query({
  name: 'offer.list',
  input: z.object({}),
  async run({ actor, sql }): Promise<OfferRow[]> {
    permit(actor, 'admin')
    return sql<OfferRow[]>`
      select o.id, o.name, o.kind, o.description, o.say, o.value_cents as "valueCents", o.cost_cents as "costCents",
        round((o.propensity * 100)::numeric, 1)::float8 as "propensityPercent", o.conditions,
        o.archived_at is not null as archived, coalesce(s.shown, 0) as shown, coalesce(s.accepted, 0) as accepted
      from offer o
      left join (select offer_id, count(*)::int as shown, count(*) filter (where outcome = 'accepted')::int as accepted
        from suggestion where shown_at > now() - interval '90 days' group by offer_id) s on s.offer_id = o.id
      order by o.archived_at is not null, o.kind, lower(o.name), o.id`
  },
})
