import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockReason, requireFreeLabel } from './lock-reason.ts'
import { reasonInput } from './reason-inputs.ts'

export const restoreReason = verb({
  name: 'presence_reason.restore',
  input: reasonInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { reasonId } = input
    const { archivedAt, values } = await lockReason(tx, reasonId)
    if (!archivedAt) return { reasonId, restored: false }
    await requireFreeLabel(tx, String(values.label), reasonId)
    await tx`update presence_reason set archived_at = null where id = ${reasonId}`
    await record('presence_reason.changed', { subjectId: reasonId })
    await audit({
      action: 'presence_reason.restored',
      targetKind: 'presence_reason',
      targetId: reasonId,
      old: { archived: true },
      new: { archived: false },
    })
    return { reasonId, restored: true }
  },
})
