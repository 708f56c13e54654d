import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { lockDisposition, requireQueue } from './disposition-values.ts'
import { changeDispositionInput } from './inputs.ts'
import { requireDispositions } from './write-queue.ts'

export const changeDisposition = verb({
  name: 'disposition.change',
  input: changeDispositionInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { dispositionId, label, queueId, position } = input
    const { values } = await lockDisposition(tx, dispositionId)
    const changed = changedValues(values, { label, queueId, position })
    if (!changed) return { dispositionId, changed: false }
    if (queueId !== values.queueId) await requireQueue(tx, queueId)
    await tx`
      update disposition set label = ${label}, queue_id = ${queueId}, position = ${position}
      where id = ${dispositionId}`
    await requireDispositions(tx, null, 'queueId')
    await record('disposition.changed', { queueId, subjectId: dispositionId })
    await audit({
      action: 'disposition.changed',
      targetKind: 'disposition',
      targetId: dispositionId,
      ...changed,
    })
    return { dispositionId, changed: true }
  },
})
