import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'
import { lockPending, rescindLate, settleReservation } from './settle-reservation.ts'

/** Takes a conversation out of the line, and out of the hands of who was asked. The conversation is locked before. */
export async function leaveLine(
  tx: Tx,
  { record, recordOn }: Pick<Recorder, 'record' | 'recordOn'>,
  conversationId: string,
) {
  const pending = await lockPending(tx, conversationId)
  if (pending) await settleReservation(tx, { record, recordOn }, pending, 'cancelled')
  await tx`delete from waiting where conversation_id = ${conversationId}`
  if (!pending) await rescindLate(tx, { record, recordOn }, conversationId)
}
