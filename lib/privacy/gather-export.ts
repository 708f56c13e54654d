import type { Sql } from '#db/client.ts'
import { NOBODYS, personalTables } from './personal-tables.ts'

export type ExportedRow = Record<string, unknown>

export interface ExportedSection {
  heading: string
  table: string
  rows: ExportedRow[]
}

/** By a time of its own where the table has one, oldest first. */
const TIMES = [
  'sent_at',
  'occurred_at',
  'opened_at',
  'created_at',
  'said_at',
  'placed_at',
  'received_at',
  'at',
]

/** All rows that are kept of a customer, table by table, as they stand. */
export async function gatherExport(
  sql: Sql,
  customerId: string,
  onSection: (done: number) => Promise<void>,
): Promise<ExportedSection[]> {
  const sections: ExportedSection[] = []
  for (const [done, [table, heading]] of exportedTables.entries()) {
    sections.push({ heading, table, rows: await gatherRows(sql, table, customerId) })
    await onSection(done + 1)
  }
  return sections
}

export const exportedTables = Object.entries(personalTables).flatMap(
  ([table, { heading }]): [string, string][] => (heading === undefined ? [] : [[table, heading]]),
)

async function gatherRows(sql: Sql, table: string, customerId: string): Promise<ExportedRow[]> {
  const { rows: own, shown = {} } = personalTables[table] ?? { rows: NOBODYS }
  const instead = Object.entries(shown).map(
    ([column, words]) => ` || jsonb_build_object('${column}', ${words})`,
  )
  const rows = await sql.unsafe<{ row: ExportedRow }[]>(
    `select to_jsonb(t)${instead.join('')} as row from "${table}" t where ${own}`,
    [customerId],
  )
  return rows.map(({ row }) => row).toSorted((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1))
}

function timeOf(row: ExportedRow): string {
  const time = TIMES.map((name) => row[name]).find((value) => typeof value === 'string')
  return typeof time === 'string' ? time : ''
}
