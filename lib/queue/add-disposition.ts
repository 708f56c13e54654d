import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { requireQueue } from './disposition-values.ts'
import { addDispositionInput } from './inputs.ts'

export const addDisposition = verb({
  name: 'disposition.add',
  input: addDispositionInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const dispositionId = newId()
    const { label, queueId, position } = input
    await requireQueue(tx, queueId)
    await tx`
      insert into disposition (id, label, queue_id, position)
      values (${dispositionId}, ${label}, ${queueId}, ${position})`
    await record('disposition.changed', { queueId, subjectId: dispositionId })
    await audit({
      action: 'disposition.added',
      targetKind: 'disposition',
      targetId: dispositionId,
      new: { label, queueId, position },
    })
    return { dispositionId }
  },
})
