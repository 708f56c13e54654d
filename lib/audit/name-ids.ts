import type { Sql } from '#db/client.ts'
import type { AuditValues } from '#lib/audit.ts'

interface Change {
  old: AuditValues | null
  new: AuditValues | null
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** For readers: ids of people and queues among the values as their names, such as who was watched by whom. */
export async function nameIds<R extends Change>(sql: Sql, rows: readonly R[]): Promise<R[]> {
  const ids = rows.flatMap((row) => [...idsOf(row.old), ...idsOf(row.new)])
  if (ids.length === 0) return [...rows]
  const found = await sql<{ id: string; name: string }[]>`
    select id, name from agent where id = any(${ids}::uuid[])
    union all select id, name from queue where id = any(${ids}::uuid[])`
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, old: named(row.old, names), new: named(row.new, names) }))
}

const idsOf = (values: AuditValues | null): string[] =>
  Object.values(values ?? {})
    .filter((value) => typeof value === 'string' && UUID.test(value))
    .map(String)

function named(values: AuditValues | null, names: ReadonlyMap<string, string>): AuditValues | null {
  if (!values) return null
  const read: Record<string, AuditValues[string]> = {}
  for (const [key, value] of Object.entries(values))
    read[key] = typeof value === 'string' ? (names.get(value) ?? value) : value
  return read
}
