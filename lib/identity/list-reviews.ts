import type { Sql } from '#db/client.ts'
import { query } from '#lib/query.ts'
import { listReviewsInput } from './inputs.ts'
import { reviewer } from './load-open-review.ts'
import { probabilityOf } from './pair-weight.ts'
import type { ReviewPage, ReviewRow } from './views.ts'

const PAGE = 40

interface Row extends Omit<ReviewRow, 'foundAt' | 'probability'> {
  weight: number
  foundAt: Date
}

/** A question stands while the two are two, nobody said that they are not the same, and it was not put off. */
export const standing = (sql: Sql) => sql`r.customer_id <> r.other_id
  and not exists (select 1 from customer_apart x where (x.customer_id = r.customer_id and x.other_id = r.other_id)
    or (x.customer_id = r.other_id and x.other_id = r.customer_id))`

/** Pairs who may be one person, the likeliest first. */
export const listReviews = query({
  name: 'identity.reviews',
  input: listReviewsInput,
  async run({ actor, input: { show, after }, sql }): Promise<ReviewPage> {
    reviewer(actor)
    const [weight, id] = after?.split(' ') ?? []
    const rows = await sql<Row[]>`
      select r.id, c.id as "customerId", c.name, o.id as "otherId", o.name as "otherName", r.weight, r.comparisons,
        r.found_at as "foundAt"
      from identity_review r join customer c on c.id = r.customer_id join customer o on o.id = r.other_id
      where ${standing(sql)} and c.erased_at is null and o.erased_at is null
        and coalesce(r.later_until > now(), false) = ${show === 'later'}
        ${weight && id ? sql`and (r.weight < ${Number(weight)} or (r.weight = ${Number(weight)} and r.id > ${id}::uuid))` : sql``}
      order by r.weight desc, r.id limit ${PAGE + 1}`
    const shown = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? shown.at(-1) : undefined
    return {
      rows: shown.map(toRow),
      next: last ? `${last.weight} ${last.id}` : null,
      ...(await counted(sql)),
    }
  },
})

const toRow = ({ weight, foundAt, ...row }: Row): ReviewRow => ({
  ...row,
  probability: probabilityOf(weight),
  foundAt: foundAt.toISOString(),
})

const MOST = 1000

/** Up to a thousand: more than that is "many" to whoever works them off. */
async function counted(sql: Sql) {
  const [count] = await sql<{ open: number; later: number }[]>`
    select count(*) filter (where not is_later)::int as open, count(*) filter (where is_later)::int as later
    from (select coalesce(r.later_until > now(), false) as is_later from identity_review r
      where ${standing(sql)} limit ${MOST}) s`
  return { counts: count ?? { open: 0, later: 0 } }
}
