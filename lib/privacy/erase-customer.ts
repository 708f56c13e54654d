import { database, type Tx } from '#db/client.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { system } from '#lib/actor.ts'
import { beginErasure, type Erasure } from './begin-erasure.ts'
import { eraseTable } from './erase-table.ts'
import { finishErasure } from './finish-erasure.ts'
import { type KnownMatcher, knownMatcher } from './known-matcher.ts'
import { loadTextColumns, type TextColumn } from './load-text-columns.ts'
import { isErased, personalTables } from './personal-tables.ts'
import { replaceKnown } from './replace-known.ts'
import { type KnownHit, searchKnown, tableName } from './search-known.ts'

interface Step {
  part: 'erased' | 'replaced'
  table: string
  run(tx: Tx): Promise<number>
}

/**
 * Erases a customer, table by table, then looks for every value that they were known by in every text column of
 * every table. A row of theirs that still holds one sends the work round again.
 */
export async function eraseCustomer({ subjectId }: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  const columns = await loadTextColumns(database())
  const tables = byTable(columns)
  const steps = Object.keys(personalTables).length + byTable(written(columns)).length
  const erasure = await beginErasure(subjectId ?? '', steps + tables.length)
  if (!erasure) return
  const matcher = knownMatcher(erasure.known)
  for (const [n, step] of stepsOf(erasure, matcher, columns).entries())
    if (n >= erasure.done) await runStep(erasure, step)
  const found = await verify(erasure, matcher, tables, steps)
  await finishErasure(
    { actor: system('privacy') },
    {
      requestId: erasure.id,
      found,
      tables: tables.length,
      columns: columns.length,
      values: erasure.known.length,
    },
  )
}

/** The columns that people write in. */
const written = (columns: readonly TextColumn[]) =>
  columns.filter(
    ({ schema, table, column }) =>
      schema === 'public' && (personalTables[table]?.words?.includes(column) ?? false),
  )

function byTable(columns: readonly TextColumn[]): TextColumn[][] {
  const tables = new Map<string, TextColumn[]>()
  for (const column of columns)
    tables.set(tableName(column), [...(tables.get(tableName(column)) ?? []), column])
  return [...tables.values()]
}

function stepsOf({ customerId }: Erasure, matcher: KnownMatcher, columns: readonly TextColumn[]): Step[] {
  const own = Object.keys(personalTables).map((table): Step => ({
    part: 'erased',
    table,
    run: (tx) => eraseTable(tx, table, customerId),
  }))
  const others = byTable(written(columns)).map((of): Step => ({
    part: 'replaced',
    table: of[0]?.table ?? '',
    run: (tx) => replaceKnown(tx, matcher, customerId, of),
  }))
  return [...own, ...others]
}

/** The count of rows, the progress and the work itself are one transaction. */
async function runStep({ id }: Erasure, { part, table, run }: Step) {
  await database().begin(async (tx) => {
    const rows = await run(tx)
    await tx`
      update privacy_request set done = done + 1, certificate = jsonb_set(certificate, ${[part, table]},
        to_jsonb(greatest(${rows}::int, coalesce((certificate -> ${part} ->> ${table})::int, 0))))
      where id = ${id}`
  })
}

async function verify(
  { id, customerId }: Erasure,
  matcher: KnownMatcher,
  tables: readonly (readonly TextColumn[])[],
  before: number,
) {
  const sql = database()
  const found: Record<string, number> = {}
  for (const [n, columns] of tables.entries()) {
    const table = columns[0]?.table ?? ''
    const hits = await searchKnown(sql, matcher, customerId, columns)
    if (hits.some((hit) => isLeft(table, hit))) await startAgain(id, table)
    for (const column of hits.flatMap(({ values }) => Object.keys(values)))
      found[`${table}.${column}`] = (found[`${table}.${column}`] ?? 0) + 1
    await sql`update privacy_request set done = ${before + n + 1} where id = ${id}`
  }
  return found
}

const isLeft = (table: string, { isOwn, values }: KnownHit) =>
  isOwn && Object.keys(values).some((column) => isErased(table, column))

/** What was being written while it was erased is there now; the job's next attempt erases that too. */
async function startAgain(requestId: string, table: string): Promise<never> {
  await database()`update privacy_request set done = 0 where id = ${requestId}`
  throw new Error(`Something of the customer was written to ${table} while they were being erased.`)
}
