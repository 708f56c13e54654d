import { database, type Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { sweepDocuments } from './write-documents.ts'

const BATCH = 500
const BEGINNING = '00000000-0000-0000-0000-000000000000'
/** How far behind its end a new sweep begins: what was being written then may have been passed by. */
const OVERLAP_MS = 5 * 60_000

interface Sweep {
  after: string
  rewrite: boolean
}

/** The first sweep goes through all there is. */
export async function placeSweep(): Promise<void> {
  await database()`insert into search_sweep (id, after) values (1, ${BEGINNING}) on conflict do nothing`
}

/** Another look at what came lately by ways that no event told of: an import, rows that were locked. */
export async function beginSweep(now = new Date()): Promise<void> {
  const recent = newId(now.getTime() - OVERLAP_MS)
  await database()`
    update search_sweep set after = least(after, ${recent}::uuid), finished_at = null, started_at = ${now}, done = 0
    where finished_at is not null`
}

/** Every document anew, from the messages. */
export async function rebuildDocuments(): Promise<void> {
  await database()`
    insert into search_sweep (id, after, rewrite) values (1, ${BEGINNING}, true)
    on conflict (id) do update set after = excluded.after, rewrite = true, done = 0, started_at = now(), finished_at = null`
}

/** The next batch; false at the end, or while another process has it. Place and documents are written together. */
export const sweepOn = (): Promise<boolean> => database().begin((tx) => takeBatch(tx))

async function takeBatch(tx: Tx): Promise<boolean> {
  const [sweep] = await tx<Sweep[]>`
    select after, rewrite, set_config('synchronous_commit', 'off', true) from search_sweep where id = 1 and finished_at is null for update skip locked`
  if (!sweep) return false
  const { last, count } = await sweepDocuments(tx, sweep.after, BATCH, sweep.rewrite)
  const isEnd = count < BATCH
  await tx`
    update search_sweep set after = ${last ?? sweep.after}, done = done + ${count},
      rewrite = rewrite and ${!isEnd}, finished_at = case when ${isEnd} then now() end where id = 1`
  return !isEnd
}
