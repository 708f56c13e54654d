import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeQueueInput } from './inputs.ts'
import { lockQueue } from './lock-queue.ts'
import { readQueue, requireDispositions, requireFreeName, requireTeam, writeMembers } from './write-queue.ts'
import { writeRules } from './write-queue-rules.ts'

/** What clocks of open work depend on. */
const PROMISES = [
  'serviceLevelSeconds',
  'firstReplySeconds',
  'nextReplySeconds',
  'resolutionMinutes',
  'clocksPauseParked',
  'hours',
]

export const changeQueue = verb({
  name: 'queue.change',
  input: changeQueueInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { queueId } = input
    await lockQueue(tx, queueId)
    const before = await readQueue(tx, queueId)
    await requireTeam(tx, input.teamId)
    await requireFreeName(tx, input.name, queueId)
    await tx`update queue set name = ${input.name}, team_id = ${input.teamId} where id = ${queueId}`
    await writeRules(tx, queueId, input)
    await writeMembers(tx, queueId, input.agentIds)
    if (input.wrapUpRequired) await requireDispositions(tx, queueId, 'wrapUpRequired')
    const changed = changedValues(before, await readQueue(tx, queueId))
    if (!changed) return { queueId, changed: false }
    await record('queue.changed', { queueId, data: { promises: PROMISES.some((key) => key in changed.new) } })
    await audit({ action: 'queue.changed', targetKind: 'queue', targetId: queueId, ...changed })
    return { queueId, changed: true }
  },
})
