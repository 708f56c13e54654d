import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/client.ts'

const AT_ONCE = 500

interface Column {
  key: string
  name: string
  isJson: boolean
}

/** Writes rows by COPY, which takes a tenth of what inserts take. All rows have the keys of the first. */
export async function copyRows<T extends PgTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][]) {
  const [first] = rows
  if (!first) return
  const columns = columnsOf(table, Object.keys(first))
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const into = await tx.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable()
  await pipeline(Readable.from(pages(rows, columns)), into)
}

function columnsOf(table: PgTable, keys: readonly string[]): Column[] {
  const all = getTableColumns(table)
  return keys.map((key) => {
    const column = all[key]
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}.`)
    return { key, name: column.name, isJson: column.getSQLType() === 'jsonb' }
  })
}

function* pages(rows: readonly object[], columns: readonly Column[]) {
  for (let at = 0; at < rows.length; at += AT_ONCE)
    yield rows
      .slice(at, at + AT_ONCE)
      .map((row) => lineOf(row, columns))
      .join('')
}

function lineOf(row: object, columns: readonly Column[]): string {
  const values = new Map<string, unknown>(Object.entries(row))
  if (values.size !== columns.length) throw new Error('The rows of one table differ in their columns.')
  return `${columns.map(({ key, isJson }) => fieldOf(values.get(key), isJson)).join('\t')}\n`
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function fieldOf(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return '\\N'
  return wordOf(value, isJson).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}

function wordOf(value: unknown, isJson: boolean): string {
  if (isJson) return JSON.stringify(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(one)).join(',')}}`
  return String(value)
}
