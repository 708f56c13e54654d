import { database, type Tx } from '#db/client.ts'

/** So many fresh documents are read through in some milliseconds, and are put away at a tenth of what one by one costs. */
const MOST_FRESH = 20_000
const AT_ONCE = 40_000

/** Fresh documents go among the others once they are many, all of them in one step of the index. */
export async function foldDocuments(most = MOST_FRESH): Promise<boolean> {
  const [row] = await database()<{ many: boolean }[]>`
    select count(*) > ${most} as many from (select 1 from search_fresh limit ${most + 1}) d`
  return row?.many ? database().begin((tx) => fold(tx)) : false
}

/** One process at a time. Who reads asks the fresh ones before the others, so that none is missed on its way. */
async function fold(tx: Tx): Promise<boolean> {
  const [free] = await tx<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('search.fold')) as free, set_config('synchronous_commit', 'off', true)`
  if (!free?.free) return false
  await tx`
    with gone as (
      delete from search_fresh where ctid = any(array(select ctid from search_fresh limit ${AT_ONCE}))
      returning sent_at, message_id, words)
    insert into search_document (sent_at, message_id, words) select * from gone order by sent_at
    on conflict (sent_at, message_id) do update set words = excluded.words`
  await settleDocuments(tx)
  return true
}

/** Works in what waits for the index: what was put away, or changed its queue. */
export async function settleDocuments(sql: Tx | ReturnType<typeof database> = database()): Promise<void> {
  await sql`select search_settle()`
}
