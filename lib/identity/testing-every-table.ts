import { randomUUID } from 'node:crypto'
import { database, type Sql } from '#db/client.ts'
import { pgCode } from '#lib/verb.ts'

interface Column {
  name: string
  type: string
  /** The table that it names a row of. */
  refers: string | null
  /** The words that a check allows. */
  allowed: string[]
}

interface Table {
  name: string
  columns: Column[]
}

/** Every table that can name a customer, with the columns that must be given and those that name another row. */
export const loadTables = (sql: Sql) => sql<Table[]>`
  select c.relname as name, jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
    'refers', f.refers, 'allowed', coalesce((select array_agg(word[1]) from pg_constraint k,
      regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') as word
      where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any(k.conkey)), '{}'))) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
    left join lateral (select relname as refers from pg_constraint k join pg_class r on r.oid = k.confrelid
      where k.conrelid = a.attrelid and k.contype = 'f' and k.conkey[1] = a.attnum limit 1) f on true
  where a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
    and (a.attnotnull and not a.atthasdef or f.refers is not null)
    and exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
      and k.confrelid = 'customer'::regclass)
  group by c.relname order by c.relname`

/** One row that names the customer in every such table; what a constraint refuses is tried with another. */
export async function addRowEverywhere(
  tables: readonly Table[],
  customerId: string,
  chance: () => number,
): Promise<void> {
  for (const table of tables)
    for (let tries = 0; tries < 4; tries++) if (await addRow(table, customerId, chance)) break
}

async function addRow({ name, columns }: Table, customerId: string, chance: () => number): Promise<boolean> {
  const sql = database()
  const row: Record<string, string | null> = {}
  for (const column of columns)
    row[column.name] = column.refers
      ? await someRowOf(sql, column.refers, customerId)
      : valueOf(column, chance)
  return sql`insert into ${sql(name)} ${sql(row)}`.then(
    () => true,
    (error: unknown) => {
      if (pgCode(error).startsWith('23')) return false
      throw error
    },
  )
}

/** Their own conversation, else any row. */
async function someRowOf(sql: Sql, table: string, customerId: string): Promise<string | null> {
  if (table === 'customer') return customerId
  const own = table === 'conversation' ? sql`where customer_id = ${customerId}` : sql``
  const [row] = await sql<{ id: string }[]>`select id from ${sql(table)} ${own} order by random() limit 1`
  return row?.id ?? null
}

function valueOf({ type, allowed }: Column, chance: () => number): string {
  const some = Math.floor(chance() * 1e6)
  if (type === 'uuid') return randomUUID()
  if (type.startsWith('timestamp')) return new Date(Date.UTC(2026, 0, 1) + some * 1000).toISOString()
  if (type === 'boolean') return String(chance() < 0.5)
  if (type === 'jsonb') return '[]'
  if (type === 'text') return allowed[some % Math.max(1, allowed.length)] ?? `text ${some}`
  if (type === 'date') return '2026-01-01'
  return '1'
}
