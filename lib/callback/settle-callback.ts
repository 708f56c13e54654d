import type { Tx } from '#db/client.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { letGo } from '#lib/routing/let-go.ts'
import { lockOne, type Moving, type MoveSteps } from '#lib/routing/moving.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { RETRY_MS, TRIES } from './callback.ts'
import { settleCallbackInput } from './inputs.ts'
import { lockCallback, type OpenCallback } from './lock-callback.ts'
import { parkForCall } from './park-for-call.ts'

/**
 * Who holds the conversation says how the call went. One that nobody answered is tried once more in half an hour;
 * after the second the conversation stays with the agent, to write or to resolve.
 */
export const settleCallback = verb({
  name: 'callback.settle',
  input: settleCallbackInput,
  async run({ actor, input, tx, record, recordOn, audit, now }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const conversation = await lockOne(tx, input.conversationId)
    if (conversation.assigneeId !== actor.agentId) throw notFound('conversation')
    const callback = await lockCallback(tx, conversation.id)
    if (!callback) throw new Problem('conflict', 'This call-back was settled already.')
    const steps = { tx, record, recordOn, audit }
    const tries = await settle(tx, callback.id, input.outcome)
    const isAgain = input.outcome === 'failed' && tries < TRIES && conversation.state === 'active'
    const again = isAgain ? await planAgain(steps, conversation, callback, now) : null
    await recordOn(conversation.id, 'callback.settled', {
      agentId: actor.agentId,
      subjectId: callback.id,
      data: { outcome: input.outcome, ...(again ? { againAt: again.toISOString() } : {}) },
    })
    if (again)
      await recordOn(conversation.id, 'conversation.parked', {
        agentId: actor.agentId,
        data: { until: 'time', wakeAt: again.toISOString() },
      })
    return { conversationId: conversation.id, again: again !== null }
  },
})

/** How often it was tried by now. */
async function settle(tx: Tx, callbackId: string, outcome: 'done' | 'failed'): Promise<number> {
  await clearTimer(tx, 'callback.due', callbackId)
  const [row] = await tx<{ tries: number }[]>`
    with settled as (
      update callback set state = ${outcome}, settled_at = now() where id = ${callbackId} returning conversation_id)
    select 1 + count(c.id)::int as tries from settled s
    left join callback c on c.conversation_id = s.conversation_id and c.state = 'failed' and c.id <> ${callbackId}`
  return row?.tries ?? 1
}

async function planAgain(steps: MoveSteps, conversation: Moving, callback: OpenCallback, now: Date) {
  const slotAt = new Date(now.getTime() + RETRY_MS)
  await letGo(steps, conversation)
  const { phone, waitingSince } = callback
  await parkForCall(steps.tx, { conversationId: conversation.id, phone, slotAt, waitingSince })
  return slotAt
}
