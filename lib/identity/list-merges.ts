import { customerInput } from '#lib/customer/inputs.ts'
import { requireWhole } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import type { MergeView } from './views.ts'

interface Row extends Omit<MergeView, 'mergedAt'> {
  mergedAt: Date
}

/** The merges that stand behind a customer, the newest first. */
export const listMerges = query({
  name: 'customer.merges',
  input: customerInput,
  async run({ actor, input: { customerId }, sql }): Promise<MergeView[]> {
    await requireWhole(actor, customerId)
    const rows = await sql<Row[]>`
      select m.id, m.winner_id as "winnerId", m.loser_id as "loserId", m.evidence, m.merged_at as "mergedAt",
        s.row ->> 'name' as "loserName", a.name as "mergedByName", m.winner_id = m.survivor_id as undoable
      from customer_merge m
        left join customer_merge_step s on s.merge_id = m.id and s.kind = 'folded' and s.table_name = 'customer'
        left join agent a on a.id = m.merged_by
      where m.survivor_id = ${customerId} and m.undone_at is null order by m.merged_at desc`
    return rows.map((row) => ({ ...row, mergedAt: row.mergedAt.toISOString() }))
  },
})
