import { access } from 'node:fs/promises'
import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { importInput } from './inputs.ts'
import { listRow } from './list-imports.ts'
import { importColumns, type ImportRow } from './load-import.ts'
import type { ImportView } from './views.ts'

const REASONS = 20

/** One import as it stands now. */
export const showImport = query({
  name: 'import.show',
  input: importInput,
  async run({ actor, input: { importId }, sql }): Promise<ImportView> {
    permit(actor, 'admin')
    const [row] = await sql<(ImportRow & { agentName: string | null })[]>`
      select ${importColumns(sql)}, a.name as "agentName" from import_run r left join agent a on a.id = r.agent_id
      where r.id = ${importId}`
    if (!row) throw notFound('import')
    const reasons = await sql<{ rowNumber: number; reason: string }[]>`
      select row_number as "rowNumber", reason from import_wrong_row where import_id = ${importId}
      order by row_number limit ${REASONS}`
    const { fileBytes, bytesDone, byCommand, format, mapping, trial, problem } = row
    return {
      ...listRow(row),
      fileBytes,
      bytesDone,
      byCommand,
      format,
      mapping,
      trial,
      problem,
      reasons,
      startedAt: row.startedAt?.toISOString() ?? null,
      hasFile: await access(row.filePath).then(
        () => true,
        () => false,
      ),
    }
  },
})
