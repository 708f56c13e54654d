import type { Tx } from '#db/client.ts'
import { Problem } from '#lib/problem.ts'
import { setTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { letGo } from './let-go.ts'
import { parkInput } from './moves-inputs.ts'
import { auditMove, lockOne, type Moving, type MoveSteps, requireMover, requireNoCall } from './moving.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Without a time it waits for the customer's word: a week, or an hour when it is the customer who waits for one. */
const untilReplyMs = ({ replyDueSince }: Moving) => (replyDueSince ? HOUR_MS : 7 * DAY_MS)

/**
 * Put aside until a time or the customer's next word. It takes no capacity, and comes back to who parked it first.
 * Parked already, its time alone is set anew.
 */
export const parkConversation = verb({
  name: 'conversation.park',
  input: parkInput,
  async run({ actor, input, tx, now, record, recordOn, audit }) {
    const steps = { tx, record, recordOn, audit }
    const conversation = await lockOne(tx, input.conversationId)
    const mover = requireMover(actor, conversation)
    requireNoCall(conversation)
    const { id, state } = conversation
    if (state !== 'active' && state !== 'parked')
      throw new Problem('conflict', 'Only what somebody is answering can be parked.')
    if (state === 'parked' && !input.until) return { conversationId: id }
    const wakeAt = input.until ? new Date(input.until) : new Date(now.getTime() + untilReplyMs(conversation))
    if (state === 'active') await putAside(steps, conversation)
    await setWake(tx, id, wakeAt)
    await recordOn(id, 'conversation.parked', {
      agentId: conversation.assigneeId ?? conversation.preferredAgentId,
      data: { until: input.until ? 'time' : 'reply', wakeAt: wakeAt.toISOString() },
    })
    await auditMove(steps, mover, conversation, 'parked', { state: 'parked', assigneeId: null })
    return { conversationId: id }
  },
})

async function putAside(steps: MoveSteps, conversation: Moving) {
  await letGo(steps, conversation)
  await steps.tx`
    update conversation set state = 'parked', assignee_id = null, preferred_agent_id = ${conversation.assigneeId},
      parked_at = now() where id = ${conversation.id}`
}

async function setWake(tx: Tx, id: string, wakeAt: Date) {
  await tx`update conversation set wake_at = ${wakeAt} where id = ${id}`
  await setTimer(tx, 'conversation.wake', id, wakeAt)
}
