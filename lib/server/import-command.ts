import { mkdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import postgres from 'postgres'
import { closeDatabase, database } from '#db/client.ts'
import { databaseUrl } from '#db/embedded/database-url.ts'
import { findInstanceRecord } from '#db/embedded/instance-record.ts'
import { APP_ROLE, DATABASE } from '#db/embedded/provision.ts'
import { system } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { newId } from '#lib/id.ts'
import { addImport } from '#lib/import/add-import.ts'
import { bringInFile } from '#lib/import/bring-in-file.ts'
import { checkFile } from '#lib/import/check-file.ts'
import { loadImport } from '#lib/import/load-import.ts'
import { mapImport } from '#lib/import/map-import.ts'
import { startImport } from '#lib/import/start-import.ts'
import { workOn } from '#lib/import/work-imports.ts'
import { type ImportOptions, readImportOptions } from './import-options.ts'
import { openDatabase } from './open-database.ts'

const actor = system('import')
const say = (text: string) => process.stderr.write(`${text}\n`)
let isStopped = false

try {
  await run(readImportOptions(process.argv.slice(2), process.env.IMPORT_FROM ?? process.cwd()))
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function run(options: ImportOptions) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isStopped = true))
  const close = await reachDatabase(options.dataDir)
  try {
    const importId = options.resume ? await findUnfinished(options) : await prepare(options)
    const begun = Date.now()
    const before = (await loadImport(database(), importId)).rowsDone
    const isOurs = await workOn(importId, (row) =>
      row.state === 'checking'
        ? checkFile(row, () => isStopped)
        : bringInFile(row, () => isStopped, progress(begun)),
    )
    if (!isOurs) throw new Error('Somebody else works on this import now.')
    await report(importId, options, { before, seconds: (Date.now() - begun) / 1000 })
  } finally {
    await close()
  }
}

/** The database of the server that runs on this data directory; else one that runs as long as this does. */
async function reachDatabase(dataDir: string): Promise<() => Promise<void>> {
  const record = process.env.DATABASE_URL ? undefined : findInstanceRecord(dataDir)
  if (record?.port) {
    const url = databaseUrl({
      port: record.port,
      role: APP_ROLE,
      password: record.appPassword,
      database: DATABASE,
    })
    if (await isAnswering(url)) {
      process.env.DATABASE_URL = url
      return closeDatabase
    }
  }
  await mkdir(dataDir, { recursive: true })
  return openDatabase({ ...env(), dataDir }, say)
}

async function isAnswering(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function findUnfinished({ kind, file }: ImportOptions): Promise<string> {
  const [row] = await database()<{ id: string; state: string }[]>`
    select id, state from import_run where by_command and kind = ${kind} and file_path = ${file}
      and state in ('running','cancelled','failed') order by id desc limit 1`
  if (!row) throw new Error('There is no import of this file to go on with.')
  if (row.state !== 'running') await startImport({ actor }, { importId: row.id, work: 'import' })
  return row.id
}

async function prepare({ kind, file, fields, order, source, queue, trusted, isDry }: ImportOptions) {
  const importId = newId()
  const { size } = await stat(file)
  const added = { importId, kind, fileName: basename(file), filePath: file, fileBytes: size, byCommand: true }
  await addImport({ actor }, added)
  const { mapping, format } = await loadImport(database(), importId)
  const chosen = {
    ...mapping,
    fields: { ...mapping.fields, ...fields },
    source: source ?? mapping.source,
    isTrusted: trusted,
    dateOrder: order ?? mapping.dateOrder,
    queueId: queue ? await queueNamed(queue) : null,
  }
  for (const [field, from] of Object.entries(chosen.fields))
    say(`  ${field} ← ${'column' in from ? from.column : JSON.stringify(from.fixed)}`)
  await mapImport({ actor }, { importId, format, mapping: chosen })
  await startImport({ actor }, { importId, work: isDry ? 'check' : 'import' })
  return importId
}

async function queueNamed(name: string): Promise<string> {
  const [row] = await database()<{ id: string }[]>`select id from queue where name = ${name}`
  if (!row) throw new Error(`There is no queue "${name}".`)
  return row.id
}

function progress(begun: number) {
  let said = begun
  return (rows: number) => {
    if (Date.now() - said < 2000) return
    said = Date.now()
    say(`  ${rows.toLocaleString('en')} rows, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
  }
}

async function report(
  importId: string,
  { json, isDry }: ImportOptions,
  { before, seconds }: { before: number; seconds: number },
) {
  const { state, rowsDone, created, known, wrong, trial, problem } = await loadImport(database(), importId)
  const counts = isDry && trial ? trial : { rows: rowsDone, created, known, wrong }
  const figures = {
    importId,
    state,
    rows: counts.rows,
    created: counts.created,
    known: counts.known,
    wrong: counts.wrong,
    seconds: Math.round(seconds * 10) / 10,
    rowsPerSecond: Math.round((counts.rows - before) / Math.max(seconds, 0.001)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    problem,
  }
  const lines = Object.entries(figures).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  )
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `${lines.join('\n')}\n`)
}
