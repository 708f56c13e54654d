import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockMacro } from './lock-macro.ts'
import { macroInput } from './inputs.ts'

export const restoreMacro = verb({
  name: 'macro.restore',
  input: macroInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { macroId } = input
    const { archived } = await lockMacro(tx, macroId)
    if (!archived) return { macroId, restored: false }
    await tx`update macro set archived_at = null where id = ${macroId}`
    await record('macro.changed', { subjectId: macroId })
    await audit({
      action: 'macro.restored',
      targetKind: 'macro',
      targetId: macroId,
      old: { archived: true },
      new: { archived: false },
    })
    return { macroId, restored: true }
  },
})
