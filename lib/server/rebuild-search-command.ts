import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, database } from '#db/client.ts'
import { databaseUrl } from '#db/embedded/database-url.ts'
import { findInstanceRecord } from '#db/embedded/instance-record.ts'
import { APP_ROLE, DATABASE } from '#db/embedded/provision.ts'
import { foldDocuments } from '#lib/search/fold-documents.ts'
import { rebuildDocuments, sweepOn } from '#lib/search/sweep-messages.ts'

const BATCHES = 20

const say = (text: string) => process.stderr.write(`${text}\n`)

try {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } })
  process.env.DATABASE_URL ??= addressOf(resolve(values['data-dir'] ?? process.env.DATA_DIR ?? '.data'))
  await rebuild()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await closeDatabase()
}

function addressOf(dataDir: string): string {
  const record = findInstanceRecord(dataDir)
  if (!record?.port) throw new Error(`No server runs on ${dataDir}. Start it first, or name a DATABASE_URL.`)
  return databaseUrl({ port: record.port, role: APP_ROLE, password: record.appPassword, database: DATABASE })
}

/** Stopped or not, what is left is gone through by the server itself. */
async function rebuild() {
  await rebuildDocuments()
  for (let done: number | null = 0; done !== null; done = await progress()) {
    say(`${done.toLocaleString('en')} gone through`)
    for (let batch = 0; batch < BATCHES && (await sweepOn()) !== null; batch++);
    await foldDocuments()
  }
  say('Every message, note and subject is found by what it says now.')
}

/** How many so far; null at the end. */
async function progress(): Promise<number | null> {
  const [row] = await database()<{ done: number }[]>`
    select sum(done)::int as done from search_sweep having bool_or(finished_at is null)`
  return row?.done ?? null
}
