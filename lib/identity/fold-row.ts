import type { Tx } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import { loadReferences, type Reference } from './references.ts'
import { takeOver } from './take-over.ts'

type Key = Record<string, unknown>

/** Writes what a merge does, in order. */
export interface MergeLog {
  tx: Tx
  mergeId: string
}

export interface Fold {
  table: string
  fromId: string
  toId: string
}

/**
 * Points all that names one row at another row of the table, then removes the one. Where a unique index would have
 * both, the loser's row gives way to the winner's in the same manner: two open recovery cases become one.
 */
export async function foldRow(log: MergeLog, fold: Fold): Promise<void> {
  for (const reference of await findUsed(log.tx, fold)) {
    await foldConflicts(log, reference, fold)
    await moveRows(log, reference, fold)
  }
  await removeRow(log, fold.table, { id: fold.fromId }, fold)
}

/** Most tables have nothing of most customers: one statement says which have. */
async function findUsed(tx: Tx, { table, fromId }: Fold): Promise<Reference[]> {
  const references = await loadReferences(tx, table)
  if (references.length === 0) return []
  const looks = references.map(
    (each, at) =>
      `select ${at} as at where exists (select 1 from "${each.table}" where "${each.column}" = $1)`,
  )
  const used = await tx.unsafe<{ at: number }[]>(looks.join(' union all '), [fromId], { prepare: true })
  const places = new Set(used.map(({ at }) => at))
  return references.filter((_, at) => places.has(at))
}

async function moveRows(
  { tx, mergeId }: MergeLog,
  { table, column, key }: Reference,
  { fromId, toId }: Fold,
) {
  await tx`
    with moved as (
      update ${tx(table)} t set ${tx(column)} = ${toId} where ${tx(column)} = ${fromId}
      returning ${keyOf(tx, key)} as key)
    insert into customer_merge_step (merge_id, position, kind, table_name, column_name, from_id, to_id, keys)
    select ${mergeId}, ${nextPosition(tx, mergeId)}, 'moved', ${table}, ${column}, ${fromId}, ${toId},
      jsonb_agg(key) from moved having count(*) > 0`
}

async function foldConflicts(log: MergeLog, reference: Reference, fold: Fold) {
  for (const unique of reference.uniques)
    for (const { lost, kept } of await findConflicts(log.tx, reference, unique, fold)) {
      if (typeof lost.id === 'string' && typeof kept.id === 'string') {
        const inner = { table: reference.table, fromId: lost.id, toId: kept.id }
        await takeOver(log, inner)
        await foldRow(log, inner)
      } else await removeRow(log, reference.table, lost, fold)
    }
}

/** Rows of the two that one unique index would not have side by side. The texts come from the catalogue. */
function findConflicts(
  tx: Tx,
  { table, column, key }: Reference,
  { parts, predicate }: Reference['uniques'][number],
  { fromId, toId }: Fold,
) {
  const named = parts.map((part, at) => `, (${part}) as part_${at}`).join('')
  const held = predicate ? `and (${predicate})` : ''
  const side = (id: string) => tx`
    (select ${keyOf(tx, key)} as key ${tx.unsafe(named)} from ${tx(table)} t
      where ${tx(column)} = ${id} ${tx.unsafe(held)})`
  const same = parts.map((_, at) => ` and l.part_${at} = w.part_${at}`).join('')
  return tx<{ lost: Key; kept: Key }[]>`
    select l.key as lost, w.key as kept from ${side(fromId)} l join ${side(toId)} w on true ${tx.unsafe(same)}`
}

/** The row never leaves the database, so that it comes back to the last digit. */
async function removeRow({ tx, mergeId }: MergeLog, table: string, key: Key, { fromId, toId }: Fold) {
  await tx`
    with removed as (
      delete from ${tx(table)} t using jsonb_populate_record(null::${tx(table)}, ${tx.json(asJson(key))}) k
      where ${sameKey(tx, Object.keys(key))} returning to_jsonb(t) as row)
    insert into customer_merge_step (merge_id, position, kind, table_name, from_id, to_id, row)
    select ${mergeId}, ${nextPosition(tx, mergeId)}, 'folded', ${table}, ${fromId}, ${toId}, row from removed`
}

/** A merge's steps are counted by the database, because folds lie within folds. */
const nextPosition = (tx: Tx, mergeId: string) => tx`
  (select coalesce(max(position), 0) + 1 from customer_merge_step where merge_id = ${mergeId})`

const keyOf = (tx: Tx, key: readonly string[]) =>
  tx.unsafe(`jsonb_build_object(${key.map((name) => `'${name}', t."${name}"`).join(', ')})`)

/** The row of `t` that the key of `k` names. */
export const sameKey = (tx: Tx, key: readonly string[]) =>
  tx.unsafe(key.map((name) => `t."${name}" = k."${name}"`).join(' and '))
