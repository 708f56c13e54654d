import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'
import { lockPending, settleReservation } from './settle-reservation.ts'

/** Takes a conversation out of the line, and out of the hands of who was asked. The conversation is locked before. */
export async function leaveLine(
  tx: Tx,
  { record, recordOn }: Pick<Recorder, 'record' | 'recordOn'>,
  conversationId: string,
) {
  await tx`delete from waiting where conversation_id = ${conversationId}`
  const pending = await lockPending(tx, conversationId)
  if (pending) await settleReservation(tx, { record, recordOn }, pending, 'cancelled')
}
