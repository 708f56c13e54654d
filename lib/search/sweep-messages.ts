import { database, type Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { SOURCES } from './search-source.ts'
import { sweepDocuments } from './write-documents.ts'

const BATCH = 500
const BEGINNING = '00000000-0000-0000-0000-000000000000'
/** How far behind its end a new sweep begins: what was being written then may have been passed by. */
const OVERLAP_MS = 5 * 60_000
/** Ids begin with their time, so that a look at what came lately ends here, whatever ids there are beyond. */
const AHEAD_MS = 24 * 3_600_000
const END = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

interface Sweep {
  id: number
  after: string
  rewrite: boolean
}

const numbers = () => SOURCES.map((_, n) => n + 1)

/** The first sweeps go through all there is. */
export async function placeSweeps(): Promise<void> {
  await database()`
    insert into search_sweep (id, after, rewrite) select id, ${BEGINNING}, true from unnest(${numbers()}::int[]) id on conflict do nothing`
}

/** Another look at what came lately by ways that no event told of: an import, rows that were locked. */
export async function beginSweep(now = new Date()): Promise<void> {
  const recent = newId(now.getTime() - OVERLAP_MS)
  await database()`
    update search_sweep set after = least(after, ${recent}::uuid), finished_at = null, started_at = ${now}, done = 0
    where finished_at is not null`
}

/** Every document anew, from what was written. */
export async function rebuildDocuments(): Promise<void> {
  await database()`
    insert into search_sweep (id, after, rewrite) select id, ${BEGINNING}, true from unnest(${numbers()}::int[]) id
    on conflict (id) do update set after = excluded.after, rewrite = true, done = 0, started_at = now(), finished_at = null`
}

/** The next batch; how many were looked at, null at the end of all or while another process has it. */
export const sweepOn = (): Promise<number | null> => database().begin((tx) => takeBatch(tx))

/** Place and documents are written together. */
async function takeBatch(tx: Tx): Promise<number | null> {
  const [sweep] = await tx<Sweep[]>`
    select id, after, rewrite, set_config('synchronous_commit', 'off', true) from search_sweep
    where finished_at is null order by id limit 1 for update skip locked`
  const source = SOURCES[(sweep?.id ?? 0) - 1]
  if (!sweep || !source) return null
  const until = sweep.rewrite ? END : newId(Date.now() + AHEAD_MS)
  const { last, count } = await sweepDocuments(tx, source, { ...sweep, until, limit: BATCH })
  const isEnd = count < BATCH
  await tx`
    update search_sweep set after = ${last ?? sweep.after}, done = done + ${count},
      rewrite = rewrite and ${!isEnd}, finished_at = case when ${isEnd} then now() end where id = ${sweep.id}`
  return count
}
