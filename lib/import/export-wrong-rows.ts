import { permit } from '#lib/auth/permit.ts'
import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { importInput } from './inputs.ts'
import { loadImport } from './load-import.ts'

const FORMULA = /^[=+\-@\t\r]/

/** A cell that no spreadsheet runs: what could be a formula begins with an apostrophe. */
const cell = (value: string) => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

/** The rows that are not in, each with its number and why, as CSV. */
export const exportWrongRows = query({
  name: 'import.export_wrong',
  input: importInput,
  async run({ actor, input: { importId }, sql }): Promise<string> {
    permit(actor, 'admin')
    await loadImport(sql, importId)
    const rows = await sql<{ rowNumber: number; reason: string; text: string }[]>`
      select row_number as "rowNumber", reason, text from import_wrong_row where import_id = ${importId}
      order by row_number`
    await writeAudit(sql, actor, {
      action: 'import.wrong_rows_exported',
      targetKind: 'import',
      targetId: importId,
      new: { rows: rows.length },
    })
    const lines = rows.map(({ rowNumber, reason, text }) =>
      [String(rowNumber), cell(reason), cell(text)].join(','),
    )
    return ['"Row","Why it is not in","The row"', ...lines, ''].join('\r\n')
  },
})
