import type { Tx } from '#db/client.ts'

/** With the contact its call-back is over too, whoever forgot to say so. */
export const closeCallback = (tx: Tx, conversationId: string, state: 'done' | 'cancelled') => tx`
  update callback set state = ${state}, settled_at = now()
  where conversation_id = ${conversationId} and state in ('booked','due')`
