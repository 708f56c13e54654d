import { access } from 'node:fs/promises'
import { database } from '#db/client.ts'
import { log } from '#lib/log.ts'
import { Problem } from '#lib/problem.ts'
import { bringInFile } from './bring-in-file.ts'
import { checkFile } from './check-file.ts'
import { endImport } from './end-import.ts'
import { type ImportRow, loadImport } from './load-import.ts'
import { takeBackRows } from './take-back-rows.ts'

const GONE = 'The file is no longer there; bring it again.'
const DAMAGED = 'The packed file is damaged or cut short. The rows before that are in.'
const UNEXPECTED = 'Something went wrong on our side. The rows so far are in; go on with it later.'

/** Works on every import that was asked for and that nobody works on: those too that a crash left behind. */
export async function workImports(isStopped: () => boolean = () => false): Promise<void> {
  for (const id of await findWaiting()) await workUntilSettled(id, isStopped)
}

/** Who asks for more while it is worked on finds the lock taken: whoever has it looks again after letting go. */
async function workUntilSettled(id: string, isStopped: () => boolean) {
  let isOurs = true
  while (isOurs && !isStopped() && (await findWaiting()).includes(id))
    isOurs = await workOn(id, (run) => work(run, isStopped))
}

async function findWaiting(): Promise<string[]> {
  const rows = await database()<{ id: string }[]>`
    select id from import_run where state in ('checking','running','taking_back') and not by_command order by id`
  return rows.map(({ id }) => id)
}

/** The lock is the connection's: whoever dies lets go of it. */
export async function workOn(importId: string, act: (run: ImportRow) => Promise<void>): Promise<boolean> {
  const connection = await database().reserve()
  const key = `import:${importId}`
  try {
    const [lock] = await connection<{ isOurs: boolean }[]>`
      select pg_try_advisory_lock(hashtextextended(${key}, 0)) as "isOurs"`
    if (!lock?.isOurs) return false
    await act(await loadImport(database(), importId))
    await connection`select pg_advisory_unlock(hashtextextended(${key}, 0))`
    return true
  } finally {
    connection.release()
  }
}

async function work(run: ImportRow, isStopped: () => boolean) {
  try {
    if (run.state === 'taking_back') return await takeBackRows(run, isStopped)
    if (!(await isThere(run.filePath))) return await endImport(run, 'failed', { problem: GONE })
    if (run.state === 'checking') return await checkFile(run, isStopped)
    if (run.state === 'running') await bringInFile(run, isStopped)
  } catch (error) {
    if (!(error instanceof Problem)) log.error({ err: error, importId: run.id }, 'import failed')
    await endImport(run, 'failed', failureOf(error))
  }
}

/** What is wrong with the file is for a person too; it will be so the next time. */
function failureOf(error: unknown): { problem: string; isFilesFault: boolean } {
  if (error instanceof Problem) return { problem: error.message, isFilesFault: error.code === 'too_large' }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_')) return { problem: DAMAGED, isFilesFault: true }
  return { problem: UNEXPECTED, isFilesFault: false }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
