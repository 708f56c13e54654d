import { createHmac } from 'node:crypto'
import postgres from 'postgres'
import { StartFailure } from '#db/embedded/start-failure.ts'
import type { Say } from './say.ts'

const OLDEST = 150_000
const UNPRIVILEGED = new Set(['42501', '28P01', '28000'])

export interface Access {
  ownerUrl: string
  appUrl: string
  /** The role of appUrl where it is another than the owner's. */
  appRole?: string
}

/** Checks a database named by DATABASE_URL and gives the application a role of its own in it, if that is allowed. */
export async function externalDatabase(ownerUrl: string, say: Say): Promise<Access> {
  const sql = connect(ownerUrl)
  try {
    await requireVersion(sql)
    return await withAppRole(sql, ownerUrl)
  } catch (error) {
    if (error instanceof StartFailure) throw error
    if (!UNPRIVILEGED.has(codeOf(error))) throw new StartFailure(refusal(error))
    say('DATABASE_URL may not make roles, so the application runs as the owner of its tables.')
    return { ownerUrl, appUrl: ownerUrl }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function requireVersion(sql: postgres.Sql) {
  const [row] = await sql<{ version: string }[]>`show server_version_num`.catch((error: unknown) => {
    throw new StartFailure(refusal(error))
  })
  const version = Number(Object.values(row ?? {})[0])
  if (version >= OLDEST) return
  const major = Math.floor(version / 10_000)
  throw new StartFailure(`DATABASE_URL is PostgreSQL ${major}; Throughline needs 15 or newer.`)
}

/** Every process that has the address derives the same password, so that several can share one database. */
async function withAppRole(sql: postgres.Sql, ownerUrl: string): Promise<Access> {
  const target = new URL(ownerUrl)
  const database = target.pathname.slice(1) || 'throughline'
  const appRole = `${database}_app`.slice(0, 63)
  const password = createHmac('sha256', target.password).update(`app role of ${database}`).digest('hex')
  const existing = await sql`select 1 from pg_roles where rolname = ${appRole}`
  if (existing.length === 0) await sql`create role ${sql(appRole)} login`
  await sql.unsafe(`alter role "${appRole.replaceAll('"', '""')}" password '${password}'`)
  await sql`grant ${sql(appRole)} to current_user`
  target.username = appRole
  target.password = password
  await tryOut(target.href)
  return { ownerUrl, appUrl: target.href, appRole }
}

async function tryOut(url: string) {
  const sql = connect(url)
  try {
    await sql`select 1`
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const connect = (url: string) => {
  try {
    return postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  } catch {
    throw new StartFailure('DATABASE_URL is not an address of a PostgreSQL.')
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

function refusal(error: unknown) {
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error)
  return `The database of DATABASE_URL refuses us: ${reason}.`
}
