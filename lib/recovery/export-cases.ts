import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { caseCsv } from './case-csv.ts'
import { listCasesInput } from './inputs.ts'
import { listCases } from './list-cases.ts'
import type { CaseRow } from './views.ts'

const MOST = 10_000
const PAGE = 200

/** The filtered board as CSV, at most 10,000 rows; who took it out is audited. */
export const exportCases = query({
  name: 'recovery.export',
  input: listCasesInput,
  async run({ actor, input, sql }): Promise<string> {
    const rows: CaseRow[] = []
    let after: string | undefined
    do {
      const page = await listCases(actor, { ...input, after, limit: PAGE })
      rows.push(...page.rows)
      after = page.next ?? undefined
    } while (after && rows.length < MOST)
    await writeAudit(sql, actor, { action: 'cases.exported', new: { rows: rows.length, state: input.state } })
    return caseCsv(rows.slice(0, MOST))
  },
})
