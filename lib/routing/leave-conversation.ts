import type { Tx } from '#db/client.ts'
import { conversationInput } from '#lib/conversation/inputs.ts'
import { startWrapUpClock } from '#lib/conversation/wrap-up-clock.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { lockPending, settleReservation } from './settle-reservation.ts'

interface Left {
  id: string
  state: string
}

/** The customer ends it: who waited is gone from every list, who was served leaves the agent to wrap up. */
export const leaveConversation = verb({
  name: 'conversation.leave',
  input: conversationInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'visitor') throw notFound('conversation')
    const { id, state } = await lockOwn(tx, input.conversationId, actor.visitorId)
    if (state === 'waiting') {
      await tx`delete from waiting where conversation_id = ${id}`
      const pending = await lockPending(tx, id)
      if (pending) await settleReservation(tx, { record, recordOn }, pending, 'cancelled')
      await end(tx, id, 'abandoned')
      await recordOn(id, 'conversation.abandoned', { data: { by: 'customer' } })
    }
    if (state === 'active') {
      await end(tx, id, 'wrap_up')
      await startWrapUpClock(tx, id)
      await recordOn(id, 'conversation.ended', { data: { by: 'customer' } })
    }
    return { conversationId: id }
  },
})

async function lockOwn(tx: Tx, conversationId: string, visitorId: string): Promise<Left> {
  const [row] = await tx<Left[]>`
    select id, state from conversation where id = ${conversationId} and visitor_id = ${visitorId} for no key update`
  if (!row) throw notFound('conversation')
  return row
}

const end = (tx: Tx, id: string, state: 'abandoned' | 'wrap_up') => tx`
  update conversation set state = ${state}, ended_at = now(), ended_by = 'customer', reply_due_since = null,
    waiting_since = null where id = ${id}`
