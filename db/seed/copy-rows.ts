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
  const entries = Object.entries(row)
  if (entries.length !== columns.length) throw new Error('The rows of one table differ in their columns.')
  const fields = entries.map(([key, value], at) => {
    const column = columns[at]
    if (column?.key !== key) throw new Error(`The column ${key} is out of its order.`)
    return fieldOf(value, column.isJson)
  })
  return `${fields.join('\t')}\n`
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const SPECIAL = /[\\\t\n\r]/
const ALL_SPECIAL = new RegExp(SPECIAL, 'g')

function fieldOf(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return '\\N'
  const word = wordOf(value, isJson)
  if (!SPECIAL.test(word)) return word
  return word.replace(ALL_SPECIAL, (character) => ESCAPES[character] ?? character)
}

function wordOf(value: unknown, isJson: boolean): string {
  if (isJson) return JSON.stringify(value)
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(one)).join(',')}}`
  return String(value)
}
