import type { Tx } from '#db/client.ts'
import { sameKey } from './fold-row.ts'
import { loadReferences } from './references.ts'

interface StepRow {
  position: number
  kind: 'moved' | 'folded' | 'changed'
  table: string
  column: string | null
  fromId: string
  toId: string
  /** Of a moved row's key, of the row that gave way, or of what was changed. */
  columns: string[]
}

/** Does a merge's steps backwards: what gave way comes back as it was, what was moved goes back where it still is. */
export async function undoSteps(tx: Tx, mergeId: string): Promise<void> {
  const steps = await tx<StepRow[]>`
    select position, kind, table_name as "table", column_name as "column", from_id as "fromId", to_id as "toId",
      array(select jsonb_object_keys(coalesce(row -> 'after', row, keys -> 0))) as columns
    from customer_merge_step where merge_id = ${mergeId} order by position desc`
  for (const step of steps) await UNDO[step.kind](tx, mergeId, step)
}

const UNDO = { folded: restoreRow, moved: moveBack, changed: changeBack }

/** Column by column, and only what nobody changed since. */
async function changeBack(tx: Tx, mergeId: string, { table, position, columns }: StepRow) {
  const back = columns.map(
    (name) => `"${name}" = case when t."${name}" = a."${name}" then b."${name}" else t."${name}" end`,
  )
  await tx`
    update ${tx(table)} t set ${tx.unsafe(back.join(', '))}
    from customer_merge_step s, jsonb_populate_record(null::${tx(table)}, s.row -> 'before') b,
      jsonb_populate_record(null::${tx(table)}, s.row -> 'after') a
    where s.merge_id = ${mergeId} and s.position = ${position} and t.id = s.to_id`
}

/** Only the columns that it had: one that came since has its default. */
async function restoreRow(tx: Tx, mergeId: string, { table, position, columns }: StepRow) {
  await tx`
    insert into ${tx(table)} (${tx(columns)})
    select ${tx(columns.map((name) => `r.${name}`))} from customer_merge_step s,
      jsonb_populate_record(null::${tx(table)}, s.row) r
    where s.merge_id = ${mergeId} and s.position = ${position}`
}

async function moveBack(
  tx: Tx,
  mergeId: string,
  { table, column, position, fromId, toId, columns }: StepRow,
) {
  if (!column) return
  await tx`
    update ${tx(table)} t set ${tx(column)} = ${fromId}
    from customer_merge_step s, jsonb_populate_recordset(null::${tx(table)}, s.keys) k
    where s.merge_id = ${mergeId} and s.position = ${position} and ${sameKey(tx, columns)}
      and t.${tx(column)} = ${toId}`
}

/**
 * What was written since belongs to the survivor, but for what came out of a conversation that goes back: that
 * goes with it. Tables that allow only one such row a customer are left alone.
 */
export async function followConversations(tx: Tx, survivorId: string, backId: string): Promise<void> {
  const followers = await tx<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'conversation_id'`
  const names = new Set(followers.map(({ name }) => name))
  for (const { table, column, uniques } of await loadReferences(tx, 'customer')) {
    if (!names.has(table) || uniques.length > 0) continue
    await tx`
      update ${tx(table)} set ${tx(column)} = ${backId} where ${tx(column)} = ${survivorId}
        and conversation_id in (select id from conversation where customer_id = ${backId})`
  }
}
