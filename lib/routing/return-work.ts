import type { Tx } from '#db/client.ts'
import { personInput } from '#lib/agent/inputs.ts'
import { lockPerson } from '#lib/agent/lock-person.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import { permit } from '#lib/auth/permit.ts'
import { waitInLine } from '#lib/conversation/wait-in-line.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { stopWrapUpClock } from '#lib/conversation/wrap-up-clock.ts'
import type { Recorder } from '#lib/record.ts'
import { verb, type VerbContext } from '#lib/verb.ts'
import { lockPeople } from './lock-people.ts'
import { lockTransferred, type PendingReservation, settleReservation } from './settle-reservation.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'record' | 'recordOn'>

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
    await cancelReservations(tx, { record, recordOn }, agentId, held)
    const steps = { tx, record, recordOn }
    for (const conversation of held) {
      if (conversation.state === 'active') await release(steps, conversation, agentId)
      else await complete(steps, conversation, agentId)
    }
    await forgetParker(tx, agentId)
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

/** Whatever is held for them is asked of others. First all are locked whose capacity goes back with what they have. */
export async function cancelReservations(
  tx: Tx,
  { record, recordOn }: Pick<Recorder, 'record' | 'recordOn'>,
  agentId: string,
  held: readonly Held[] = [],
) {
  await lockTransferred(tx, tx`agent_id = ${agentId}`)
  const pending = await tx<PendingReservation[]>`
    select id, conversation_id as "conversationId", agent_id as "agentId", units from reservation
    where agent_id = ${agentId} and state = 'pending' order by id for update`
  await lockPeople(
    tx,
    held.map(({ id }) => id),
    [agentId],
  )
  for (const reservation of pending)
    await settleReservation(tx, { record, recordOn }, reservation, 'cancelled')
}

/** Puts what is active back into its queue's line, at the place of its age. */
export async function release(steps: Steps, { id, units }: Held, agentId: string) {
  const { tx, recordOn } = steps
  await withdrawTransfer(steps, id)
  const [back] = await tx<{ queueId: string }[]>`
    update conversation set state = 'waiting', assignee_id = null, waiting_since = opened_at, hand_raised_at = null
    where id = ${id} returning queue_id as "queueId"`
  if (back) await waitInLine(tx, id, back)
  await endAssignment(tx, id)
  await releaseLoad(tx, agentId, units)
  await recordOn(id, 'conversation.released', { agentId })
}

/** What is in wrap-up is done without words. */
export async function complete({ tx, recordOn }: Steps, { id, units }: Held, agentId: string) {
  await tx`
    insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
    select id, ${agentId}, queue_id, customer_id,
      (extract(epoch from ended_at - coalesce(assigned_at, opened_at)) * 1000)::int,
      (extract(epoch from now() - ended_at) * 1000)::int from conversation where id = ${id}`
  await tx`update conversation set state = 'resolved', resolved_at = now() where id = ${id}`
  await stopWrapUpClock(tx, id)
  await endAssignment(tx, id)
  await releaseLoad(tx, agentId, units)
  await recordOn(id, 'conversation.resolved', { agentId, data: { by: 'administrator' } })
}

/** What they had parked comes back when it is due, but to anybody; of these queues, or of all. */
export const forgetParker = (tx: Tx, agentId: string, queueIds: readonly string[] | null = null) => tx`
  update conversation set preferred_agent_id = null where preferred_agent_id = ${agentId} and state = 'parked'
    and (${queueIds === null} or queue_id = any(${[...(queueIds ?? [])]}::uuid[])) returning 1`

const endAssignment = (tx: Tx, conversationId: string) =>
  tx`update assignment set ended_at = clock_timestamp() where conversation_id = ${conversationId} and ended_at is null`

export async function goOffline(tx: Tx, record: Recorder['record'], agentId: string) {
  const changed = await tx`
    update presence set state = 'offline', since = now(), reason_id = null, next_state = null, next_reason_id = null
    where agent_id = ${agentId} and state <> 'offline' returning 1`
  if (changed.length > 0) await record('presence.changed', { agentId, data: { state: 'offline' } })
}
