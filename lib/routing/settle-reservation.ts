import type { Fragment, Tx } from '#db/client.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import type { EventName } from '#lib/events.ts'
import type { Recorder } from '#lib/record.ts'
import type { ReservationState } from './reservation.ts'
import { settleTransfer } from './settle-transfer.ts'

export interface PendingReservation {
  id: string
  conversationId: string
  agentId: string
  units: number
}

const EVENT = {
  accepted: 'reservation.accepted',
  declined: 'reservation.declined',
  timed_out: 'reservation.timed_out',
  rescinded: 'reservation.rescinded',
  cancelled: 'reservation.cancelled',
} as const satisfies Record<Exclude<ReservationState, 'pending'>, EventName>

export async function lockPending(tx: Tx, conversationId: string): Promise<PendingReservation | undefined> {
  const [row] = await tx<PendingReservation[]>`
    select id, conversation_id as "conversationId", agent_id as "agentId", units from reservation
    where conversation_id = ${conversationId} and state = 'pending' for update`
  return row
}

/** Conversations before reservations, in the order of locks: a transfer's reservation settles in its thread. */
export const lockTransferred = (tx: Tx, which: Fragment) => tx`
  select 1 from conversation where id in (select conversation_id from reservation where transfer_id is not null
    and state = 'pending' and ${which}) order by id for no key update`

/** Ends a pending reservation once; unless accepted, its capacity goes back. False when another was quicker. */
export async function settleReservation(
  tx: Tx,
  { record, recordOn }: Pick<Recorder, 'record' | 'recordOn'>,
  reservation: PendingReservation,
  state: keyof typeof EVENT,
): Promise<boolean> {
  const [settled] = await tx<{ transferId: string | null }[]>`
    update reservation set state = ${state}, settled_at = now() where id = ${reservation.id} and state = 'pending'
    returning transfer_id as "transferId"`
  if (!settled) return false
  if (state !== 'accepted') {
    await tx`update waiting set reserved = false where conversation_id = ${reservation.conversationId}`
    await releaseLoad(tx, reservation.agentId, reservation.units)
  }
  const { conversationId, agentId, id } = reservation
  await record(EVENT[state], { conversationId, agentId, subjectId: id })
  if (settled.transferId && state !== 'accepted')
    await settleTransfer(tx, recordOn, conversationId, state === 'timed_out' ? state : 'declined', agentId)
  return true
}

/** Routing may have held it for somebody after it was looked at and before it was taken from the line. */
export async function rescindLate(
  tx: Tx,
  recorder: Pick<Recorder, 'record' | 'recordOn'>,
  conversationId: string,
) {
  const late = await lockPending(tx, conversationId)
  if (late) await settleReservation(tx, recorder, late, 'rescinded')
}
