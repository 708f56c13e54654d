import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { queueInput } from './inputs.ts'
import { lockQueue } from './lock-queue.ts'
import { requireDispositions } from './write-queue.ts'

export const restoreQueue = verb({
  name: 'queue.restore',
  input: queueInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { id, archivedAt } = await lockQueue(tx, input.queueId)
    if (!archivedAt) return { queueId: id, restored: false }
    await tx`update queue set archived_at = null where id = ${id}`
    await requireDispositions(tx, id)
    await record('queue.changed', { queueId: id })
    await audit({
      action: 'queue.restored',
      targetKind: 'queue',
      targetId: id,
      old: { archived: true },
      new: { archived: false },
    })
    return { queueId: id, restored: true }
  },
})
