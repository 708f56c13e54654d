import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { setTimer } from '#lib/timer.ts'

export interface PlannedCall {
  conversationId: string
  phone: string
  slotAt: Date
  waitingSince: Date
}

/** Nobody holds it and it takes no capacity until its time; its place in line is kept with the call-back. */
export async function parkForCall(tx: Tx, { conversationId, phone, slotAt, waitingSince }: PlannedCall) {
  const id = newId()
  await tx`
    with parked as (
      update conversation set state = 'parked', assignee_id = null, preferred_agent_id = null, waiting_since = null,
        message_left_at = null, parked_at = now(), wake_at = ${slotAt} where id = ${conversationId}
      returning id, queue_id)
    insert into callback (id, conversation_id, queue_id, phone, slot_at, waiting_since)
    select ${id}, id, queue_id, ${phone}, ${slotAt}, ${waitingSince} from parked`
  await setTimer(tx, 'callback.due', id, slotAt)
  return id
}
