import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addQueueInput } from './inputs.ts'
import { readQueue, requireDispositions, requireFreeName, requireTeam, writeMembers } from './write-queue.ts'
import { writeRules } from './write-queue-rules.ts'

export const addQueue = verb({
  name: 'queue.add',
  input: addQueueInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const queueId = newId()
    await requireTeam(tx, input.teamId)
    await requireFreeName(tx, input.name, queueId)
    await tx`insert into queue (id, name, team_id) values (${queueId}, ${input.name}, ${input.teamId})`
    await writeRules(tx, queueId, input)
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
