import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { jsonWithout, type KnownMatcher } from './known-matcher.ts'
import type { TextColumn } from './load-text-columns.ts'
import { searchKnown, tableName } from './search-known.ts'

/**
 * Takes what is known of the customer out of what others wrote in one table, such as a note on a neighbour's
 * conversation that names them. Says in how many rows.
 */
export async function replaceKnown(
  tx: Tx,
  matcher: KnownMatcher,
  customerId: string,
  columns: readonly TextColumn[],
): Promise<number> {
  const [first] = columns
  if (!first) return 0
  const types = new Map(columns.map(({ column, type }) => [column, type]))
  const hits = await searchKnown(tx, matcher, customerId, columns)
  for (const { place, values } of hits) {
    const rewritten = Object.entries(values).map(([column, text]) => [
      column,
      types.get(column) === 'jsonb' ? rewrittenJson(matcher, text) : matcher.without(text),
    ])
    await tx`update ${tx(tableName(first))} set ${tx(Object.fromEntries(rewritten))} where ctid = ${place}::tid`
  }
  return hits.length
}

const rewrittenJson = (matcher: KnownMatcher, text: string) =>
  JSON.stringify(jsonWithout(matcher, z.json().parse(JSON.parse(text))))
