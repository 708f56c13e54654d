import type { Tx } from '#db/client.ts'

/** A column that names a row of another table, as the catalogue knows it. */
export interface Reference {
  table: string
  column: string
  /** The table's primary key. */
  key: string[]
  /** Unique indexes that the column is part of: their other parts, and the rows that they hold for. */
  uniques: { parts: string[]; predicate: string | null }[]
}

/** A transaction asks once: one that merges many asks for the same tables again and again. */
const known = new WeakMap<Tx, Map<string, Promise<Reference[]>>>()

/** Every foreign key to the table, from the catalogue, so that a table that comes later is not forgotten. */
export function loadReferences(tx: Tx, table: string): Promise<Reference[]> {
  const asked = known.get(tx) ?? new Map<string, Promise<Reference[]>>()
  known.set(tx, asked)
  const references = asked.get(table) ?? askReferences(tx, table)
  asked.set(table, references)
  return references
}

async function askReferences(tx: Tx, table: string): Promise<Reference[]> {
  return tx<Reference[]>`
    select t.relname as "table", a.attname as "column",
      (select jsonb_agg(k.attname order by k.attnum) from pg_index p
        join pg_attribute k on k.attrelid = p.indrelid and k.attnum = any(p.indkey)
        where p.indrelid = c.conrelid and p.indisprimary) as "key",
      coalesce((select jsonb_agg(jsonb_build_object('predicate', pg_get_expr(u.indpred, u.indrelid), 'parts',
          (select coalesce(jsonb_agg(pg_get_indexdef(u.indexrelid, n::int, false)), '[]')
            from generate_series(1, u.indnkeyatts) n where u.indkey[n - 1] <> a.attnum)))
        from pg_index u where u.indrelid = c.conrelid and u.indisunique and a.attnum = any(u.indkey)),
        '[]') as "uniques"
    from pg_constraint c join pg_class t on t.oid = c.conrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.conparentid = 0 and c.confrelid = (quote_ident(${table}))::regclass
    order by t.relname, a.attnum`
}
