import type { Sql } from '#db/client.ts'
import { auditCustomerRead } from '#lib/customer/audit-customer-read.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { loadRules } from './current-rules.ts'
import { ruleOf } from './identifier-rules.ts'
import { reviewInput } from './inputs.ts'
import { standing } from './list-reviews.ts'
import { reviewer } from './load-open-review.ts'
import { probabilityOf } from './pair-weight.ts'
import type { FieldWeight } from './people-model.ts'
import type { ReviewDetail, ReviewSide } from './views.ts'

interface Row {
  customerId: string
  otherId: string
  weight: number
  comparisons: FieldWeight[]
  foundAt: Date
  laterUntil: Date | null
}

/** Two customers side by side, with what each comparison says; reading them is audited. */
export const loadReview = query({
  name: 'identity.review',
  input: reviewInput,
  async run({ actor, input: { reviewId }, sql }): Promise<ReviewDetail> {
    reviewer(actor)
    const [row] = await sql<Row[]>`
      select r.customer_id as "customerId", r.other_id as "otherId", r.weight, r.comparisons, r.found_at as "foundAt",
        r.later_until as "laterUntil"
      from identity_review r where r.id = ${reviewId} and ${standing(sql)}`
    if (!row) throw notFound('review')
    const sides = await loadSides(sql, [row.customerId, row.otherId])
    const [one, other] = [sides.get(row.customerId), sides.get(row.otherId)]
    if (!one || !other) throw notFound('review')
    for (const { id } of [one, other]) await auditCustomerRead(actor, id)
    const { weight, comparisons, foundAt, laterUntil } = row
    return {
      id: reviewId,
      probability: probabilityOf(weight),
      weight,
      comparisons,
      foundAt: foundAt.toISOString(),
      laterUntil: laterUntil?.toISOString() ?? null,
      sides: [one, other],
      overLimit: await overLimit(sql, [one, other]),
    }
  },
})

type SideRow = Omit<ReviewSide, 'since' | 'lastAt'> & { since: Date; lastAt: Date | null }

async function loadSides(sql: Sql, ids: readonly string[]): Promise<Map<string, ReviewSide>> {
  const rows = await sql<SideRow[]>`
    select c.id, c.name, c.tier, c.address, c.since,
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'type', i.type, 'value', i.value, 'verified',
          i.verified_by is not null) order by i.verified_by is null, i.type, i.value)
        from (select * from identifier where customer_id = c.id limit 30) i), '[]') as identifiers,
      (select count(*)::int from "order" where customer_id = c.id) as orders,
      (select count(*)::int from conversation where customer_id = c.id) as conversations,
      (select count(*)::int from recovery_case where customer_id = c.id and closed_at is null) as "openCases",
      (select max(occurred_at) from touchpoint where customer_id = c.id) as "lastAt"
    from customer c where c.id = any(${[...ids]}::uuid[])`
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, since: row.since.toISOString(), lastAt: row.lastAt?.toISOString() ?? null },
    ]),
  )
}

/** Kinds of which the two together would have more verified values than the rules allow. */
async function overLimit(sql: Sql, sides: readonly ReviewSide[]): Promise<string[]> {
  const rules = await loadRules(sql)
  const values = new Map<string, Set<string>>()
  for (const { type, value, verified } of sides.flatMap(({ identifiers }) => identifiers))
    if (verified) values.set(type, (values.get(type) ?? new Set()).add(value))
  return [...values].flatMap(([type, held]) => (held.size > ruleOf(rules, type).limit ? [type] : []))
}
