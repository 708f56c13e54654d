import type { Tx } from '#db/client.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { Problem } from '#lib/problem.ts'
import { leaveLine } from '#lib/routing/leave-line.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { cancelCallbackInput } from './inputs.ts'
import { lockCallback } from './lock-callback.ts'
import { lockVisitorConversation } from './lock-visitor-conversation.ts'
import { rejoinLine } from './rejoin-line.ts'

/** The customer would rather wait in the chat, at the place that was kept, or wants nothing any more. */
export const cancelCallback = verb({
  name: 'callback.cancel',
  input: cancelCallbackInput,
  async run({ actor, input, tx, record, recordOn }) {
    const { id, state } = await lockVisitorConversation(tx, actor, input.conversationId)
    if (state === 'active') throw new Problem('conflict', 'Somebody is calling you already.')
    const steps = { tx, record, recordOn }
    await withdrawTransfer(steps, id)
    await leaveLine(tx, steps, id)
    const callback = await lockCallback(tx, id)
    if (!callback) throw new Problem('conflict', 'There is no call-back any more.')
    await end(tx, callback.id)
    await recordOn(id, 'callback.settled', { subjectId: callback.id, data: { outcome: 'cancelled' } })
    if (input.keepsWaiting) {
      await rejoinLine(tx, id, 'chat', callback.waitingSince)
      await recordOn(id, 'conversation.requeued', { data: { by: 'customer' } })
    } else {
      await abandon(tx, id)
      await recordOn(id, 'conversation.abandoned', { data: { by: 'customer' } })
    }
    return { conversationId: id }
  },
})

async function end(tx: Tx, callbackId: string) {
  await tx`update callback set state = 'cancelled', settled_at = now() where id = ${callbackId}`
  await clearTimer(tx, 'callback.due', callbackId)
}

const abandon = (tx: Tx, conversationId: string) => tx`
  update conversation set state = 'abandoned', ended_at = now(), ended_by = 'customer', reply_due_since = null,
    waiting_since = null, parked_at = null, wake_at = null where id = ${conversationId}`
