import type { Tx } from '#db/client.ts'
import { lockPerson } from '#lib/agent/lock-person.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { handOverInput } from './moves-inputs.ts'
import { requireSteerOf } from './require-steer.ts'
import { cancelReservations, complete, forgetParker, goOffline, type Held, release } from './return-work.ts'

interface Absence {
  isAbsent: boolean
}

/**
 * A supervisor gives an absent agent's work back to its queues, each conversation at the place of its age: what is in
 * wrap-up is done without words, what is parked comes back to anybody. Only work of queues that they steer moves; who
 * is not there goes offline, so that nothing comes back to them.
 */
export const handOverWork = verb({
  name: 'agent.hand_over',
  input: handOverInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const { agentId } = input
    const { scopeQueueIds } = await requireSteerOf(tx, actor, agentId)
    const steps = { tx, record, recordOn }
    const held = await lockHeldIn(tx, agentId, scopeQueueIds)
    await lockPerson(tx, agentId)
    await cancelReservations(tx, steps, agentId, held)
    for (const conversation of held) {
      if (conversation.state === 'active') await release(steps, conversation, agentId)
      else await complete(steps, conversation, agentId)
    }
    const parked = await forgetParker(tx, agentId, scopeQueueIds)
    if (await isAbsent(tx, agentId)) await goOffline(tx, record, agentId)
    const returned = held.filter(({ state }) => state === 'active').length
    const counts = { returned, completed: held.length - returned, parked: parked.length }
    await audit({ action: 'agent.handed_over', targetKind: 'agent', targetId: agentId, new: counts })
    return { agentId, ...counts }
  },
})

const lockHeldIn = (tx: Tx, agentId: string, queueIds: readonly string[]) => tx<Held[]>`
  select id, state, units from conversation where assignee_id = ${agentId} and state in ('active','wrap_up')
    and queue_id = any(${[...queueIds]}::uuid[]) order by id for no key update`

async function isAbsent(tx: Tx, agentId: string): Promise<boolean> {
  const [row] = await tx<Absence[]>`
    select disconnected_at is not null or state in ('away','missed','offline') as "isAbsent"
    from presence where agent_id = ${agentId}`
  if (!row) throw notFound('person')
  return row.isAbsent
}
