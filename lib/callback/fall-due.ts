import type { Tx } from '#db/client.ts'
import { lockConversation } from '#lib/routing/own.ts'
import type { DueTimer } from '#lib/timer.ts'
import { lockCallback } from './lock-callback.ts'
import { rejoinLine } from './rejoin-line.ts'

/**
 * The time of a call-back has come: it waits for somebody who can call, as voice and with the age that it kept.
 * Whoever holds the conversation by now has the call to make; where it has ended there is nobody to call.
 */
export async function fallDue({ subjectId, tx, recordOn }: DueTimer) {
  const conversationId = await findConversation(tx, subjectId)
  if (!conversationId) return
  const conversation = await lockConversation(tx, conversationId)
  const callback = await lockCallback(tx, conversationId)
  if (callback?.id !== subjectId || callback.state !== 'booked') return
  const isOpen = ['parked', 'waiting', 'active'].includes(conversation.state)
  await tx`
    update callback set state = ${isOpen ? 'due' : 'cancelled'}, settled_at = ${isOpen ? null : new Date()}
    where id = ${subjectId}`
  if (!isOpen) return
  if (conversation.state === 'parked') await rejoinLine(tx, conversationId, 'voice', callback.waitingSince)
  await recordOn(conversationId, 'callback.due', { subjectId })
}

async function findConversation(tx: Tx, callbackId: string): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`
    select conversation_id as id from callback where id = ${callbackId} and state = 'booked'`
  return row?.id
}
