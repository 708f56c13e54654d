import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockMacro } from './lock-macro.ts'
import { macroInput } from './inputs.ts'

export const archiveMacro = verb({
  name: 'macro.archive',
  input: macroInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { macroId } = input
    const { archived } = await lockMacro(tx, macroId)
    if (archived) return { macroId, archived: false }
    await tx`update macro set archived_at = now() where id = ${macroId}`
    await record('macro.changed', { subjectId: macroId })
    await audit({
      action: 'macro.archived',
      targetKind: 'macro',
      targetId: macroId,
      old: { archived: false },
      new: { archived: true },
    })
    return { macroId, archived: true }
  },
})
