import type { Tx } from '#db/client.ts'
import { takeLoad } from '#lib/agent/take-load.ts'
import { startWrapUpClock } from '#lib/conversation/wrap-up-clock.ts'
import { newId } from '#lib/id.ts'
import { clearTimer } from '#lib/timer.ts'
import { lockOne, type MoveSteps } from './moving.ts'
import { own } from './own.ts'

type Steps = Pick<MoveSteps, 'tx' | 'recordOn'>

/**
 * The customer ended what was parked. Whoever parked it wraps it up when they are at work with room; otherwise it is
 * resolved without words, theirs in the records: nobody waits for anything any more. A call-back that is booked stays:
 * it is called off by its name.
 */
export async function leaveParked({ tx, recordOn }: Steps, conversationId: string) {
  const conversation = await lockOne(tx, conversationId)
  const { id, units, preferredAgentId, awaitsCall } = conversation
  if (awaitsCall) return
  await clearTimer(tx, 'conversation.wake', id)
  const parker = await findPresent(tx, preferredAgentId)
  const isTheirs = parker !== undefined && (await takeLoad(tx, parker, units))
  if (isTheirs) {
    await own(tx, { ...conversation, waitingSince: null }, parker, 'woken', newId())
    await recordOn(id, 'conversation.assigned', { agentId: parker, data: { reason: 'woken' } })
  }
  await end(tx, id, isTheirs ? 'wrap_up' : 'resolved')
  await recordOn(id, 'conversation.ended', { agentId: preferredAgentId, data: { by: 'customer' } })
  if (isTheirs) return startWrapUpClock(tx, id)
  await writeResolution(tx, id)
  await recordOn(id, 'conversation.resolved', { agentId: preferredAgentId, data: { by: 'customer' } })
}

async function findPresent(tx: Tx, agentId: string | null): Promise<string | undefined> {
  const [row] = await tx<{ agentId: string }[]>`
    select agent_id as "agentId" from presence where agent_id = ${agentId} and state in ('available','busy')`
  return row?.agentId
}

const end = (tx: Tx, id: string, state: 'wrap_up' | 'resolved') => tx`
  update conversation set state = ${state}, ended_at = now(), ended_by = 'customer', reply_due_since = null,
    parked_at = null, wake_at = null, resolved_at = case when ${state} = 'resolved' then now() end where id = ${id}`

/** In the name of who had it last. */
const writeResolution = (tx: Tx, id: string) => tx`
  insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
  select c.id, a.agent_id, c.queue_id, c.customer_id,
    (extract(epoch from c.ended_at - coalesce(c.assigned_at, c.opened_at)) * 1000)::int, 0
  from conversation c cross join lateral (select agent_id from assignment where conversation_id = c.id
    order by assigned_at desc limit 1) a where c.id = ${id}
  on conflict do nothing`
