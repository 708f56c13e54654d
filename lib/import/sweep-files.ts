import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { database } from '#db/client.ts'
import { importFolder } from './import-folder.ts'

const KEPT_DAYS = 7
const DAY_MS = 24 * 60 * 60_000

/** Each night: what stopped a week ago is not gone on with, and what no import names is nobody's. */
export async function sweepFiles(folder?: string): Promise<void> {
  const place = folder ?? (await importFolder())
  const names = await readdir(place)
  const needed = await findNeeded(names)
  for (const name of names) {
    const path = join(place, name)
    if (!needed.has(name) && (await isOld(path))) await rm(path, { force: true })
  }
}

/** Files are named after their imports. */
async function findNeeded(names: readonly string[]): Promise<Set<string>> {
  const rows = await database()<{ id: string }[]>`
    select id from import_run where id::text = any(${[...names]}::text[])
      and (state not in ('failed','cancelled') or finished_at > now() - make_interval(days => ${KEPT_DAYS}))`
  return new Set(rows.map(({ id }) => id))
}

/** One that is arriving at this moment has no import yet. */
const isOld = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs < Date.now() - KEPT_DAYS * DAY_MS,
    () => false,
  )
