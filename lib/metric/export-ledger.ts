import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { csvCell } from '#lib/recovery/case-csv.ts'
import { ledgerInput } from './ledger-inputs.ts'
import { type LedgerRow, listLedger } from './list-ledger.ts'

const MOST = 10_000
const PAGE = 200

const COLUMNS: readonly [string, (row: LedgerRow) => string | null][] = [
  ['promise', ({ id }) => id],
  ['customer', ({ customerName }) => customerName],
  ['text', ({ text }) => text],
  ['state', ({ state }) => state],
  ['due_at', ({ dueAt }) => dueAt],
  ['settled_at', ({ settledAt }) => settledAt],
  ['made_by', ({ madeBy }) => madeBy],
  ['conversation', ({ conversationId }) => conversationId],
]

/** The filtered ledger as CSV, at most 10,000 rows; who took it out is audited. */
export const exportLedger = query({
  name: 'metric.export_ledger',
  input: ledgerInput,
  async run({ actor, input, sql }): Promise<string> {
    const rows: LedgerRow[] = []
    let after: string | undefined
    do {
      const page = await listLedger(actor, { ...input, after, limit: PAGE })
      rows.push(...page.rows)
      after = page.next ?? undefined
    } while (after && rows.length < MOST)
    await writeAudit(sql, actor, {
      action: 'promises.exported',
      new: { rows: rows.length, state: input.state },
    })
    const lines = rows.slice(0, MOST).map((row) => COLUMNS.map(([, read]) => csvCell(read(row))).join(','))
    return `\ufeff${[COLUMNS.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`
  },
})
