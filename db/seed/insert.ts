import type { Sql, Tx } from '#db/client.ts'

const PARAMETERS = 60_000

/** Inserts rows of one shape, as many a statement as PostgreSQL's limit of parameters lets through. */
export async function insert(sql: Sql | Tx, table: string, rows: readonly Record<string, unknown>[]) {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const step = Math.max(1, Math.floor(PARAMETERS / columns.length))
  for (let at = 0; at < rows.length; at += step) {
    const chunk = rows.slice(at, at + step)
    await sql`insert into ${sql(table)} ${sql(chunk as never, columns as never)}`
  }
}
