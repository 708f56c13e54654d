import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { importInput } from './inputs.ts'
import { lockImport } from './load-import.ts'

/** Stops it behind the rows that are in; it may go on from there. A check is simply left. */
export const cancelImport = verb({
  name: 'import.cancel',
  input: importInput,
  async run({ actor, input: { importId }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const { state, rowsDone } = await lockImport(tx, importId)
    if (state === 'checking') await tx`update import_run set state = 'draft' where id = ${importId}`
    if (state !== 'running') return { importId }
    await tx`update import_run set state = 'cancelled', finished_at = ${now} where id = ${importId}`
    await record('import.ended', { subjectId: importId, data: { state: 'cancelled' } })
    await audit({
      action: 'import.cancelled',
      targetKind: 'import',
      targetId: importId,
      new: { rows: rowsDone },
    })
    return { importId }
  },
})
