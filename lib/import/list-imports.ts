import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { listImportsInput } from './inputs.ts'
import { importColumns, type ImportRow } from './load-import.ts'
import type { ImportListRow } from './views.ts'

const PAGE = 100

/** The imports there were, newest first. */
export const listImports = query({
  name: 'import.list',
  input: listImportsInput,
  async run({ actor, input: { before }, sql }): Promise<ImportListRow[]> {
    permit(actor, 'admin')
    const rows = await sql<(ImportRow & { agentName: string | null })[]>`
      select ${importColumns(sql)}, a.name as "agentName" from import_run r left join agent a on a.id = r.agent_id
      where ${before ? sql`r.id < ${before}` : sql`true`} order by r.id desc limit ${PAGE}`
    return rows.map(listRow)
  },
})

export function listRow(row: ImportRow & { agentName: string | null }): ImportListRow {
  const { id, kind, fileName, state, rowsDone, created, known, wrong, takenBack, kept, agentName } = row
  const times = { createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null }
  return { id, kind, fileName, state, rowsDone, created, known, wrong, takenBack, kept, agentName, ...times }
}
