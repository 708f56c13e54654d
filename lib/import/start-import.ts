import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { faultOfMapping } from './fields.ts'
import { canContinue, canStart } from './import-run.ts'
import { startImportInput } from './inputs.ts'
import { lockImport } from './load-import.ts'

/** Checks or brings in a file, by a job; one that was stopped goes on after the last row that is in. */
export const startImport = verb({
  name: 'import.start',
  input: startImportInput,
  async run({ actor, input: { importId, work }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const row = await lockImport(tx, importId)
    if (!canStart(row.state) && !(work === 'import' && canContinue(row.state)))
      throw new Problem('conflict', 'This import is under way or over.')
    const fault = faultOfMapping(row.kind, new Set(Object.keys(row.mapping.fields)), row.mapping.queueId)
    if (fault) throw new Problem('invalid', fault.message, fault.field)
    await tx`
      update import_run set state = ${work === 'check' ? 'checking' : 'running'}, problem = null, finished_at = null,
        trial = case when ${work === 'check'} then null else trial end,
        started_at = coalesce(started_at, case when ${work === 'import'} then ${now}::timestamptz end)
      where id = ${importId}`
    await record('import.started', { subjectId: importId, data: { work } })
    if (work === 'import')
      await audit({
        action: 'import.started',
        targetKind: 'import',
        targetId: importId,
        new: { kind: row.kind, source: row.mapping.source, trusted: row.mapping.isTrusted },
      })
    return { importId }
  },
})
