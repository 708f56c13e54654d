import type { Tx } from '#db/client.ts'

export interface OpenCallback {
  id: string
  state: 'booked' | 'due'
  phone: string
  slotAt: Date
  waitingSince: Date
}

/** The conversation's call-back that is booked or due, if there is one; the conversation is locked before. */
export async function lockCallback(tx: Tx, conversationId: string): Promise<OpenCallback | undefined> {
  const [row] = await tx<OpenCallback[]>`
    select id, state, phone, slot_at as "slotAt", waiting_since as "waitingSince" from callback
    where conversation_id = ${conversationId} and state in ('booked','due') for update`
  return row
}
