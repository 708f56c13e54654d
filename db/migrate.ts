import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as run } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as migrateJobs } from 'graphile-worker'
import postgres, { type Sql } from 'postgres'

const LOCK = 7_203_451
const APPEND_ONLY = ['audit', 'event']

export interface MigrateOptions {
  /** A role that may create tables. */
  ownerUrl: string
  /** The role the application runs as; without it owner and application are one. */
  appRole?: string
  migrationsFolder?: string
}

/** Brings the database to the newest schema; safe to call from several processes at once. */
export async function migrate({ ownerUrl, appRole, migrationsFolder }: MigrateOptions) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await sql`create extension if not exists pg_trgm`
    await sql`create extension if not exists unaccent`
    await run(drizzle(sql), { migrationsFolder: migrationsFolder ?? defaultFolder() })
    if (appRole) await grant(sql, appRole)
    await migrateJobs({ connectionString: appRole ? asRole(ownerUrl, appRole) : ownerUrl })
    if (appRole) await sql`revoke create on database ${sql(await nameOf(sql))} from ${sql(appRole)}`
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function defaultFolder() {
  return process.env.THROUGHLINE_MIGRATIONS ?? fileURLToPath(new URL('./migrations', import.meta.url))
}

/** The jobs' tables belong to the application: row security on them lets nobody else in. */
function asRole(url: string, role: string) {
  const target = new URL(url)
  target.searchParams.set('options', `-c role=${role}`)
  return target.href
}

async function nameOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ name: string }[]>`select current_database() as name`
  return row?.name ?? ''
}

/** The application may add to the trail and read it, never change it. */
async function grant(sql: Sql, role: string) {
  const app = sql(role)
  // graphile-worker says "create schema if not exists", which needs this right although the schema is there.
  await sql`grant create on database ${sql(await nameOf(sql))} to ${app}`
  await sql`create schema if not exists graphile_worker authorization ${app}`
  await sql`grant usage on schema public to ${app}`
  await sql`grant select, insert, update, delete on all tables in schema public to ${app}`
  await sql`grant usage, select on all sequences in schema public to ${app}`
  for (const table of APPEND_ONLY) await sql`revoke update, delete, truncate on ${sql(table)} from ${app}`
}
