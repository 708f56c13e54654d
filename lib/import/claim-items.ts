import type { BatchContext } from './origin.ts'

export interface NewItem {
  hash: string
  targetId: string
}

/** Notes what rows become; gives the hashes that no row was noted by before. */
export async function claimItems(
  { tx }: BatchContext,
  importId: string,
  kind: 'touchpoint' | 'conversation' | 'message',
  items: readonly NewItem[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set()
  const claimed = await tx<{ hash: string }[]>`
    insert into import_item (hash, import_id, kind, target_id)
    select distinct on (hash) hash, ${importId}::uuid, ${kind}, "targetId"
    from json_to_recordset(${JSON.stringify(items)}::json) as i (hash uuid, "targetId" uuid)
    on conflict (hash) do nothing returning hash`
  return new Set(claimed.map(({ hash }) => hash))
}
