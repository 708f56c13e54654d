import { database } from '#db/client.ts'

const PATIENCE_MS = 2_000

/** Why the database can't be asked now, or null. Never waits longer than two seconds. */
export async function databaseFailure(): Promise<string | null> {
  const timeout = new Promise<string>((resolve) => {
    setTimeout(() => resolve('the database does not answer'), PATIENCE_MS).unref()
  })
  const asked = database()`select 1`.then(
    () => null,
    (error: unknown) => `the database is away (${codeOf(error)})`,
  )
  return Promise.race([asked, timeout])
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
