import type { Sql } from '#db/client.ts'

export interface TextColumn {
  schema: string
  table: string
  column: string
  type: string
}

/** The jobs' tables hold what work is about, so they are looked into too. */
const SCHEMAS = ['public', 'graphile_worker']

/** Every column that can hold words, of every table, from the catalogue. */
export function loadTextColumns(sql: Sql): Promise<TextColumn[]> {
  return sql<TextColumn[]>`
    select n.nspname as schema, c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any(${SCHEMAS}) and c.relkind in ('r','p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped
      and format_type(a.atttypid, null) = any(array['text','text[]','character varying','character varying[]','json',
        'jsonb','jsonb[]','tsvector','citext','bytea','name'])
    order by 1, 2, a.attnum`
}
