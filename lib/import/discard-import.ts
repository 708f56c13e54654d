import { rm } from 'node:fs/promises'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { canDiscard } from './import-run.ts'
import { importInput } from './inputs.ts'
import { lockImport } from './load-import.ts'

/** A file that was never brought in goes, with all that was noted of it. */
export const discardImport = verb({
  name: 'import.discard',
  input: importInput,
  async run({ actor, input: { importId }, tx, audit }) {
    permit(actor, 'admin')
    const row = await lockImport(tx, importId)
    if (!canDiscard(row.state)) throw new Problem('conflict', 'This import has begun; it stays on record.')
    await tx`delete from import_run where id = ${importId}`
    await audit({ action: 'import.discarded', targetKind: 'import', targetId: importId })
    if (!row.byCommand) await rm(row.filePath, { force: true })
    return { importId }
  },
})
