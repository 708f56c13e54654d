import type { Sql, Tx } from '#db/client.ts'
import type { KnownMatcher } from './known-matcher.ts'
import type { TextColumn } from './load-text-columns.ts'
import { personalTables } from './personal-tables.ts'

/** A row in which something known stands, by its place in the table. */
export interface KnownHit {
  place: string
  /** Whether it is a row of the customer whose values are looked for. */
  isOwn: boolean
  /** The columns in which it stands, as text. */
  values: Record<string, string>
}

/** No more than anybody could look through. */
const MOST = 20_000

export const tableName = ({ schema, table }: TextColumn) => `${schema}.${table}`

/** What a request still looks for stands in its own row until it is done. */
const isLookedInto = ({ table, column }: TextColumn) => !(table === 'privacy_request' && column === 'known')

export async function searchKnown(
  sql: Sql | Tx,
  matcher: KnownMatcher,
  customerId: string,
  columns: readonly TextColumn[],
): Promise<KnownHit[]> {
  const searched = columns.filter(isLookedInto)
  const [first] = searched
  if (!first || matcher.patterns.length === 0) return []
  const { rows } = (first.schema === 'public' && personalTables[first.table]) || { rows: 'false' }
  const texts = searched.map(({ column }) => `"${column}"::text`)
  const found = await sql.unsafe<Row[]>(
    `select ctid::text as place, (${rows.replaceAll('$1', '$2::uuid')}) as own, array[${texts.join(',')}] as texts
    from "${first.schema}"."${first.table}"
    where $2::uuid is not null and (${texts.map((text) => `lower(${text}) like any($1::text[])`).join(' or ')})
    limit ${MOST}`,
    [matcher.patterns, customerId],
  )
  return found
    .map((row) => toHit(row, searched, matcher))
    .filter(({ values }) => Object.keys(values).length > 0)
}

interface Row {
  place: string
  own: boolean
  texts: (string | null)[]
}

function toHit(
  { place, own, texts }: Row,
  columns: readonly TextColumn[],
  { occursIn }: KnownMatcher,
): KnownHit {
  const values: Record<string, string> = {}
  for (const [n, { column }] of columns.entries()) {
    const text = texts[n] ?? ''
    if (occursIn(text)) values[column] = text
  }
  return { place, isOwn: own, values }
}
