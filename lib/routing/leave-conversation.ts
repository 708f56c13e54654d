import type { Tx } from '#db/client.ts'
import { closeCallback } from '#lib/conversation/close-callback.ts'
import { conversationInput } from '#lib/conversation/inputs.ts'
import { ofVisitor } from '#lib/conversation/of-visitor.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { startWrapUpClock } from '#lib/conversation/wrap-up-clock.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { leaveLine } from './leave-line.ts'
import { leaveParked } from './leave-parked.ts'

interface Left {
  id: string
  state: string
}

/**
 * The customer ends it: who waited is gone from every list, who was served leaves the agent to wrap up, and what was
 * parked goes back to its parker for that.
 */
export const leaveConversation = verb({
  name: 'conversation.leave',
  input: conversationInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'visitor') throw notFound('conversation')
    const { id, state } = await lockOwn(tx, input.conversationId, actor.visitorId)
    const steps = { tx, record, recordOn }
    if (state === 'waiting') {
      await withdrawTransfer(steps, id)
      await leaveLine(tx, steps, id)
      await end(tx, id, 'abandoned')
      await recordOn(id, 'conversation.abandoned', { data: { by: 'customer' } })
    }
    if (state === 'active') {
      await withdrawTransfer(steps, id)
      await end(tx, id, 'wrap_up')
      await startWrapUpClock(tx, id)
      await recordOn(id, 'conversation.ended', { data: { by: 'customer' } })
    }
    if (state === 'parked') await leaveParked(steps, id)
    else await closeCallback(tx, id, state === 'active' ? 'done' : 'cancelled')
    return { conversationId: id }
  },
})

async function lockOwn(tx: Tx, conversationId: string, visitorId: string): Promise<Left> {
  const [row] = await tx<Left[]>`
    select c.id, c.state from conversation c where c.id = ${conversationId} and ${ofVisitor(tx, visitorId)}
    for no key update of c`
  if (!row) throw notFound('conversation')
  return row
}

const end = (tx: Tx, id: string, state: 'abandoned' | 'wrap_up') => tx`
  update conversation set state = ${state}, ended_at = now(), ended_by = 'customer', reply_due_since = null,
    hand_raised_at = null, waiting_since = null where id = ${id}`
