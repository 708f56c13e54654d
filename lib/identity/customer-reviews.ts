import { may } from '#lib/actor.ts'
import { customerInput } from '#lib/customer/inputs.ts'
import { requireWhole } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { standing } from './list-reviews.ts'
import { probabilityOf } from './pair-weight.ts'
import type { FieldWeight } from './people-model.ts'
import type { CustomerReview } from './views.ts'

const MOST = 3

interface Row {
  id: string
  otherName: string
  weight: number
  comparisons: FieldWeight[]
}

/** Whether somebody else on file may be the same person. Who it is, only who decides it is told. */
export const customerReviews = query({
  name: 'customer.reviews',
  input: customerInput,
  async run({ actor, input: { customerId }, sql }): Promise<CustomerReview[]> {
    await requireWhole(actor, customerId)
    const rows = await sql<Row[]>`
      select r.id, o.name as "otherName", r.weight, r.comparisons
      from identity_review r
        join customer o on o.id = case when r.customer_id = ${customerId} then r.other_id else r.customer_id end
      where (r.customer_id = ${customerId} or r.other_id = ${customerId}) and ${standing(sql)}
        and o.erased_at is null and coalesce(r.later_until <= now(), true)
      order by r.weight desc, r.id limit ${MOST}`
    const decides = may(actor, 'identity.review')
    return rows.map(({ weight, otherName, ...row }) => ({
      ...row,
      probability: probabilityOf(weight),
      otherName: decides ? otherName : null,
    }))
  },
})
