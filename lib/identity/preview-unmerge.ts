import { auditCustomerRead } from '#lib/customer/audit-customer-read.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { unmergeCustomersInput } from './inputs.ts'
import type { UnmergePreview } from './views.ts'

interface Row {
  survivorId: string
  winnerId: string
  loserName: string | null
}

/** What undoing a merge would give back: how many rows of which tables, before anybody presses the button. */
export const previewUnmerge = query({
  name: 'customer.unmerge_preview',
  input: unmergeCustomersInput,
  async run({ actor, input: { mergeId }, sql }): Promise<UnmergePreview> {
    const [merge] = await sql<Row[]>`
      select m.survivor_id as "survivorId", m.winner_id as "winnerId", s.row ->> 'name' as "loserName"
      from customer_merge m
        left join customer_merge_step s on s.merge_id = m.id and s.kind = 'folded' and s.table_name = 'customer'
      where m.id = ${mergeId} and m.undone_at is null`
    if (!merge || !(await mayReadCustomer(actor, merge.survivorId))) throw notFound('merge')
    await auditCustomerRead(actor, merge.survivorId)
    const tables = await sql<{ table: string; rows: number }[]>`
      select table_name as "table", sum(case when kind = 'folded' then 1 else jsonb_array_length(keys) end)::int as rows
      from customer_merge_step where merge_id = ${mergeId} and kind <> 'changed' and table_name <> 'customer'
      group by table_name order by 2 desc, 1`
    return {
      mergeId,
      loserName: merge.loserName,
      tables: [...tables],
      undoable: merge.winnerId === merge.survivorId,
    }
  },
})
