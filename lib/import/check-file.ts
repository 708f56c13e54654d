import { database } from '#db/client.ts'
import { asJson } from '#db/json.ts'
import type { ImportRow } from './load-import.ts'
import { readRows } from './read-rows.ts'
import { rehearseRows } from './rehearse-rows.ts'
import type { Trial } from './views.ts'

const BATCH = 500
const REASONS = 20
/** Rows beyond these are not compared with those before: memory is bounded. */
const MOST_REMEMBERED = 2_000_000

/** Half a UUID tells two rows apart well enough for a count, in an eighth of the memory. */
const shortOf = (hash: string) => Number.parseInt(hash.replaceAll('-', '').slice(0, 13), 16)

/** Reads all of a file and counts what would be new, known and wrong. */
export async function checkFile(run: ImportRow, isStopped: () => boolean): Promise<void> {
  const trial: Trial = { rows: 0, created: 0, known: 0, wrong: 0, isDone: false, reasons: [] }
  const seen = new Set<number>()
  for await (const batch of readRows({ path: run.filePath, format: run.format, size: BATCH })) {
    const settled = await rehearseRows(run, batch.rows)
    const shorts = settled.hashes.map(shortOf)
    const again = shorts.filter((short) => seen.has(short)).length
    if (seen.size < MOST_REMEMBERED) for (const short of shorts) seen.add(short)
    trial.rows += batch.rows.length
    trial.created += settled.created - again
    trial.known += settled.known + again
    trial.wrong += settled.wrong.length
    for (const { rowNumber, reason } of settled.wrong.slice(0, REASONS - trial.reasons.length))
      trial.reasons.push({ rowNumber, reason })
    if (isStopped() || !(await keepTrial(run.id, trial))) return
  }
  trial.isDone = true
  await keepTrial(run.id, trial)
  await database()`update import_run set state = 'draft' where id = ${run.id} and state = 'checking'`
}

/** False where it was left meanwhile. */
async function keepTrial(importId: string, trial: Trial): Promise<boolean> {
  const sql = database()
  const kept = await sql`
    update import_run set trial = ${sql.json(asJson(trial))} where id = ${importId} and state = 'checking' returning 1`
  return kept.length > 0
}
