import type { Tx } from '#db/client.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import type { EventName } from '#lib/events.ts'
import type { Recorder } from '#lib/record.ts'
import type { ReservationState } from './reservation.ts'

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

/** Ends a pending reservation once; unless accepted, its capacity goes back. False when another was quicker. */
export async function settleReservation(
  tx: Tx,
  record: Recorder['record'],
  reservation: PendingReservation,
  state: keyof typeof EVENT,
): Promise<boolean> {
  const rows = await tx`
    update reservation set state = ${state}, settled_at = now() where id = ${reservation.id} and state = 'pending' returning 1`
  if (rows.length === 0) return false
  if (state !== 'accepted') {
    await tx`update waiting set reserved = false where conversation_id = ${reservation.conversationId}`
    await releaseLoad(tx, reservation.agentId, reservation.units)
  }
  const { conversationId, agentId, id } = reservation
  await record(EVENT[state], { conversationId, agentId, subjectId: id })
  return true
}
