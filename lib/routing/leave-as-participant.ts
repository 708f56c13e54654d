import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { endParticipation } from './end-participation.ts'
import { leaveAsParticipantInput } from './moves-inputs.ts'
import { lockOne } from './moving.ts'

/** Who was asked in, or joined, goes again. Leaving twice is leaving once. */
export const leaveAsParticipant = verb({
  name: 'participant.leave',
  input: leaveAsParticipantInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { id } = await lockOne(tx, input.conversationId)
    const [was] = await tx`
      select 1 from participant where conversation_id = ${id} and agent_id = ${actor.agentId} and role <> 'watching' limit 1`
    if (!was) throw notFound('conversation')
    const steps = { tx, record, recordOn, audit }
    return { left: await endParticipation(steps, id, actor.agentId, ['joined', 'consulted']) }
  },
})
