import { writePresence } from '#lib/agent/write-presence.ts'
import { verb } from '#lib/verb.ts'
import { requireSteerOf } from './require-steer.ts'
import { cancelReservations } from './return-work.ts'
import { setAgentPresenceInput } from './steer-inputs.ts'

/** A supervisor sets somebody's presence; what they hold stays with them. */
export const setAgentPresence = verb({
  name: 'agent.set_presence',
  input: setAgentPresenceInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const { agentId, state } = input
    await requireSteerOf(tx, actor, agentId)
    if (state !== 'available') await cancelReservations(tx, { record, recordOn }, agentId)
    const [before] = await tx<{ state: string }[]>`
      select state from presence where agent_id = ${agentId} for no key update`
    if (before?.state === state) return { agentId, state }
    await writePresence(tx, record, agentId, { state })
    await audit({
      action: 'agent.presence_set',
      targetKind: 'agent',
      targetId: agentId,
      old: { state: before?.state ?? 'offline' },
      new: { state },
    })
    return { agentId, state }
  },
})
