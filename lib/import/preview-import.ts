import { permit } from '#lib/auth/permit.ts'
import { writeAudit } from '#lib/audit.ts'
import { query } from '#lib/query.ts'
import { previewInput } from './inputs.ts'
import { loadImport } from './load-import.ts'
import { readSample } from './read-sample.ts'
import type { ImportPreview } from './views.ts'

/** The first rows of the file, read as the administrator chooses. They are people's data: that they are seen is audited. */
export const previewImport = query({
  name: 'import.preview',
  input: previewInput,
  async run({ actor, input: { importId, format }, sql }): Promise<ImportPreview> {
    permit(actor, 'admin')
    const row = await loadImport(sql, importId)
    await writeAudit(sql, actor, { action: 'import.read', targetKind: 'import', targetId: importId })
    return (await readSample(row.filePath, { ...row.format, ...format })).preview
  },
})
