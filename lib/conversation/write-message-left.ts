import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'
import { clearTimer } from '#lib/timer.ts'

/**
 * What waits as a chat waits on as a message, in its place. Who was asked for it already is still asked, for the
 * capacity that was taken then.
 */
export async function writeMessageLeft(tx: Tx, recordOn: Recorder['recordOn'], conversationId: string) {
  await tx`
    with left_now as (
      update conversation c set channel = 'message', message_left_at = now(), units = coalesce(
        (select units from reservation where conversation_id = c.id and state = 'pending'), r.units)
      from channel_rule r where r.channel = 'message' and c.id = ${conversationId}
      returning c.id, c.units)
    update waiting w set channel = 'message', units = l.units from left_now l where w.conversation_id = l.id`
  await clearTimer(tx, 'visitor.grace', conversationId)
  await recordOn(conversationId, 'message.left', {})
}
