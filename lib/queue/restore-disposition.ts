import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockDisposition } from './disposition-values.ts'
import { dispositionInput } from './inputs.ts'

export const restoreDisposition = verb({
  name: 'disposition.restore',
  input: dispositionInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { dispositionId } = input
    const { archived } = await lockDisposition(tx, dispositionId)
    if (!archived) return { dispositionId, restored: false }
    await tx`update disposition set archived_at = null where id = ${dispositionId}`
    await record('disposition.changed', { subjectId: dispositionId })
    await audit({
      action: 'disposition.restored',
      targetKind: 'disposition',
      targetId: dispositionId,
      old: { archived: true },
      new: { archived: false },
    })
    return { dispositionId, restored: true }
  },
})
