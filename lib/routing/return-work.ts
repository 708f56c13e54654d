import type { Tx } from '#db/client.ts'
import { personInput } from '#lib/agent/inputs.ts'
import { lockPerson } from '#lib/agent/lock-person.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import { permit } from '#lib/auth/permit.ts'
import type { Recorder } from '#lib/record.ts'
import { verb } from '#lib/verb.ts'
import { type PendingReservation, settleReservation } from './settle-reservation.ts'

export interface Held {
  id: string
  state: 'active' | 'wrap_up'
  units: number
}

/**
 * Takes everything out of somebody's hands: what is active waits again with its whole age, so that it stands first;
 * what is in wrap-up is completed without words. They go offline, so that nothing comes back.
 */
export const returnWork = verb({
  name: 'agent.return_work',
  input: personInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    permit(actor, 'admin')
    const { agentId } = input
    const held = await lockHeld(tx, agentId)
    await lockPerson(tx, agentId)
    await cancelReservations(tx, record, agentId)
    for (const conversation of held) {
      if (conversation.state === 'active') await release(tx, recordOn, conversation, agentId)
      else await complete(tx, recordOn, conversation, agentId)
    }
    await goOffline(tx, record, agentId)
    const counts = {
      returned: held.filter(({ state }) => state === 'active').length,
      completed: held.filter(({ state }) => state === 'wrap_up').length,
    }
    await audit({ action: 'agent.work_returned', targetKind: 'agent', targetId: agentId, new: counts })
    return { agentId, ...counts }
  },
})

export const lockHeld = (tx: Tx, agentId: string) => tx<Held[]>`
  select id, state, units from conversation where assignee_id = ${agentId} and state in ('active','wrap_up')
  order by id for no key update`

export async function cancelReservations(tx: Tx, record: Recorder['record'], agentId: string) {
  const pending = await tx<PendingReservation[]>`
    select id, conversation_id as "conversationId", agent_id as "agentId", units from reservation
    where agent_id = ${agentId} and state = 'pending' order by id for update`
  for (const reservation of pending) await settleReservation(tx, record, reservation, 'cancelled')
}

/** Puts what is active back into its queue's line, at the place of its age. */
export async function release(tx: Tx, recordOn: Recorder['recordOn'], { id, units }: Held, agentId: string) {
  await tx`
    with back as (
      update conversation set state = 'waiting', assignee_id = null, waiting_since = opened_at where id = ${id}
      returning id, queue_id, opened_at, units, channel, value_class, language)
    insert into waiting (conversation_id, queue_id, since, units, channel, value_class, language)
    select id, queue_id, opened_at, units, channel, value_class, coalesce(language, '') from back`
  await endAssignment(tx, id)
  await releaseLoad(tx, agentId, units)
  await recordOn(id, 'conversation.released', { agentId })
}

async function complete(tx: Tx, recordOn: Recorder['recordOn'], { id, units }: Held, agentId: string) {
  await tx`
    insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
    select id, ${agentId}, queue_id, customer_id,
      (extract(epoch from ended_at - coalesce(assigned_at, opened_at)) * 1000)::int,
      (extract(epoch from now() - ended_at) * 1000)::int from conversation where id = ${id}`
  await tx`update conversation set state = 'resolved', resolved_at = now() where id = ${id}`
  await endAssignment(tx, id)
  await releaseLoad(tx, agentId, units)
  await recordOn(id, 'conversation.resolved', { agentId, data: { by: 'administrator' } })
}

const endAssignment = (tx: Tx, conversationId: string) =>
  tx`update assignment set ended_at = clock_timestamp() where conversation_id = ${conversationId} and ended_at is null`

export async function goOffline(tx: Tx, record: Recorder['record'], agentId: string) {
  const changed = await tx`
    update presence set state = 'offline', since = now(), reason_id = null, next_state = null, next_reason_id = null
    where agent_id = ${agentId} and state <> 'offline' returning 1`
  if (changed.length > 0) await record('presence.changed', { agentId, data: { state: 'offline' } })
}
