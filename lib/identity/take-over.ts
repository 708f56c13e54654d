import type { Fold, MergeLog } from './fold-row.ts'

/** What the row that stays takes from the one that gives way: the graver word, the earlier date. */
const TAKEN: Record<string, Record<string, 'greatest' | 'least'>> = {
  recovery_case: { severity: 'greatest', value_at_risk_cents: 'greatest', due_at: 'least' },
}

/** Changes what stays, and writes down what it was, so that it can be given back. */
export async function takeOver({ tx, mergeId }: MergeLog, { table, fromId, toId }: Fold): Promise<void> {
  const taken = Object.entries(TAKEN[table] ?? {})
  if (taken.length === 0) return
  const columns = taken.map(([column]) => column)
  const named = (of: string) =>
    tx.unsafe(`jsonb_build_object(${columns.map((name) => `'${name}', ${of}."${name}"`).join(', ')})`)
  const best = taken.map(([column, pick]) => `"${column}" = ${pick}(k."${column}", l."${column}")`)
  const differs = taken.map(([column, pick]) => `k."${column}" <> ${pick}(k."${column}", l."${column}")`)
  await tx`
    with before as (select ${named('t')} as value from ${tx(table)} t where id = ${toId}),
    after as (
      update ${tx(table)} k set ${tx.unsafe(best.join(', '))} from ${tx(table)} l
      where k.id = ${toId} and l.id = ${fromId} and (${tx.unsafe(differs.join(' or '))})
      returning ${named('k')} as value)
    insert into customer_merge_step (merge_id, position, kind, table_name, from_id, to_id, row)
    select ${mergeId}, (select coalesce(max(position), 0) + 1 from customer_merge_step where merge_id = ${mergeId}),
      'changed', ${table}, ${fromId}, ${toId}, jsonb_build_object('before', before.value, 'after', after.value)
    from before, after`
}
