import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addQueueInput } from './inputs.ts'
import { readQueue, requireDispositions, requireFreeName, requireTeam, writeMembers } from './write-queue.ts'

export const addQueue = verb({
  name: 'queue.add',
  input: addQueueInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const queueId = newId()
    await requireTeam(tx, input.teamId)
    await requireFreeName(tx, input.name, queueId)
    await tx`
      insert into queue (id, name, team_id, service_level_ms, service_level_target, wrap_up_required)
      values (${queueId}, ${input.name}, ${input.teamId}, ${input.serviceLevelSeconds * 1000},
        ${input.serviceLevelPercent / 100}, ${input.wrapUpRequired})`
    await writeMembers(tx, queueId, input.agentIds)
    if (input.wrapUpRequired) await requireDispositions(tx, queueId, 'wrapUpRequired')
    await record('queue.changed', { queueId })
    await audit({
      action: 'queue.added',
      targetKind: 'queue',
      targetId: queueId,
      new: await readQueue(tx, queueId),
    })
    return { queueId }
  },
})
