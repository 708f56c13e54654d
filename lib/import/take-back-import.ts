import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { canTakeBack } from './import-run.ts'
import { importInput } from './inputs.ts'
import { lockImport } from './load-import.ts'

/** What an import brought goes again, by a job, as far as nothing has come to rest on it since. */
export const takeBackImport = verb({
  name: 'import.take_back',
  input: importInput,
  async run({ actor, input: { importId }, tx, record, audit }) {
    permit(actor, 'admin')
    const { kind, state, created } = await lockImport(tx, importId)
    if (state === 'taking_back' || state === 'taken_back') return { importId }
    if (!canTakeBack(kind, state, created)) throw new Problem('conflict', 'This import can’t be taken back.')
    await tx`update import_run set state = 'taking_back', taken_back = 0, kept = 0 where id = ${importId}`
    await record('import.started', { subjectId: importId, data: { work: 'take_back' } })
    await audit({ action: 'import.take_back_started', targetKind: 'import', targetId: importId })
    return { importId }
  },
})
