import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockDisposition } from './disposition-values.ts'
import { dispositionInput } from './inputs.ts'
import { requireDispositions } from './write-queue.ts'

export const archiveDisposition = verb({
  name: 'disposition.archive',
  input: dispositionInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { dispositionId } = input
    const { archived } = await lockDisposition(tx, dispositionId)
    if (archived) return { dispositionId, archived: false }
    await tx`update disposition set archived_at = now() where id = ${dispositionId}`
    await requireDispositions(tx, null)
    await record('disposition.changed', { subjectId: dispositionId })
    await audit({
      action: 'disposition.archived',
      targetKind: 'disposition',
      targetId: dispositionId,
      old: { archived: false },
      new: { archived: true },
    })
    return { dispositionId, archived: true }
  },
})
