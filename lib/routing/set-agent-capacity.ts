import { verb } from '#lib/verb.ts'
import { requireSteerOf } from './require-steer.ts'
import { setCapacityInput } from './steer-inputs.ts'

/** Below what they hold nothing is taken from them, and nothing new comes until they are below it. */
export const setAgentCapacity = verb({
  name: 'agent.set_capacity',
  input: setCapacityInput,
  async run({ actor, input, tx, record, audit }) {
    const { agentId, capacityUnits } = input
    await requireSteerOf(tx, actor, agentId)
    await tx`insert into presence (agent_id) values (${agentId}) on conflict do nothing`
    const [before] = await tx<{ capacityUnits: number; loadUnits: number }[]>`
      select capacity_units as "capacityUnits", load_units as "loadUnits" from presence
      where agent_id = ${agentId} for no key update`
    const loadUnits = before?.loadUnits ?? 0
    const answer = { agentId, capacityUnits, loadUnits, isOver: loadUnits > capacityUnits }
    if (before?.capacityUnits === capacityUnits) return answer
    await tx`update presence set capacity_units = ${capacityUnits} where agent_id = ${agentId}`
    await record('agent.changed', { agentId })
    await audit({
      action: 'agent.capacity_set',
      targetKind: 'agent',
      targetId: agentId,
      old: { capacity: before?.capacityUnits ?? null },
      new: { capacity: capacityUnits },
    })
    return answer
  },
})
