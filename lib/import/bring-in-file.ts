import type { ImportRow } from './load-import.ts'
import { readRows } from './read-rows.ts'
import { settleRows } from './settle-rows.ts'
import { endImport } from './end-import.ts'

const BATCH = 500

/** Brings in what of a file is not in yet. What stops it, a crash too, stops it between two batches. */
export async function bringInFile(
  run: ImportRow,
  isStopped: () => boolean,
  onProgress: (rowsDone: number) => void = () => {},
): Promise<void> {
  const options = { path: run.filePath, format: run.format, after: run.rowsDone, size: BATCH }
  for await (const batch of readRows(options)) {
    if (!(await settleRows(run, batch))) return
    onProgress(batch.lastNumber)
    if (isStopped()) return
  }
  await endImport(run, 'done')
}
