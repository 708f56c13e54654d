import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockReason } from './lock-reason.ts'
import { reasonInput } from './reason-inputs.ts'

/** Not to be chosen any more; who is in it stays so until they change. */
export const archiveReason = verb({
  name: 'presence_reason.archive',
  input: reasonInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { reasonId } = input
    const { archivedAt } = await lockReason(tx, reasonId)
    if (archivedAt) return { reasonId, archived: false }
    await tx`update presence_reason set archived_at = now() where id = ${reasonId}`
    await record('presence_reason.changed', { subjectId: reasonId })
    await audit({
      action: 'presence_reason.archived',
      targetKind: 'presence_reason',
      targetId: reasonId,
      old: { archived: false },
      new: { archived: true },
    })
    return { reasonId, archived: true }
  },
})
