import type { CaseRow } from './views.ts'

const COLUMNS: readonly [string, (row: CaseRow) => string | number | null][] = [
  ['case', (row) => row.id],
  ['customer', (row) => row.customerName],
  ['tier', (row) => row.tier],
  ['state', (row) => row.state],
  ['severity', (row) => row.severity],
  ['value_at_risk', (row) => (row.valueAtRiskCents / 100).toFixed(2)],
  ['owner', (row) => row.ownerName],
  ['department', (row) => row.department],
  ['cause', (row) => row.cause],
  ['outcome', (row) => row.outcome],
  ['opened_at', (row) => row.openedAt],
  ['due_at', (row) => row.dueAt],
  ['contacted_at', (row) => row.contactedAt],
  ['closed_at', (row) => row.closedAt],
  ['signals', (row) => row.signalCount],
  ['last_signal', (row) => row.lastSignal],
  ['quote', (row) => row.quote],
]

/** RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function caseCsv(rows: readonly CaseRow[]): string {
  const lines = rows.map((row) => COLUMNS.map(([, read]) => csvCell(read(row))).join(','))
  return `\ufeff${[COLUMNS.map(([name]) => name).join(','), ...lines].join('\r\n')}\r\n`
}

/** What a spreadsheet would take for a formula gets an apostrophe before it; a control sign never begins a cell. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  const text = String(value)
  const safe = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
