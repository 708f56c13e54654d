import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { Problem } from '#lib/problem.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { leaveLine } from './leave-line.ts'
import { backInLine, letGo, standAside } from './let-go.ts'
import { requeueInput } from './moves-inputs.ts'
import { auditMove, lockOne, type Moving, type MoveSteps, requireMover, requireNoCall } from './moving.ts'
import { requireQueueInUse } from './require-queue-in-use.ts'

/** Back into a line, its own or another's, with its whole age: nothing that came later stands before it. */
export const requeueConversation = verb({
  name: 'conversation.requeue',
  input: requeueInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const steps = { tx, record, recordOn, audit }
    const conversation = await lockOne(tx, input.conversationId)
    const mover = requireMover(actor, conversation)
    const { id, state } = conversation
    const queueId = input.queueId ?? conversation.queueId
    if (state === 'waiting' && queueId === conversation.queueId) return { conversationId: id, queueId }
    requireNoCall(conversation)
    if (input.queueId) await requireQueueInUse(tx, queueId, 'queueId')
    await takeOut(steps, conversation)
    await backInLine(tx, id, { queueId, age: state === 'waiting' ? 'kept' : 'whole' })
    await tx`update conversation set preferred_agent_id = null where id = ${id}`
    await recordOn(id, 'conversation.requeued', {
      agentId: conversation.assigneeId ?? conversation.preferredAgentId,
      data: { from: state },
    })
    await auditMove(steps, mover, conversation, 'requeued', { state: 'waiting', queueId, assigneeId: null })
    return { conversationId: id, queueId }
  },
})

async function takeOut(steps: MoveSteps, conversation: Moving) {
  const { tx } = steps
  const { id, state } = conversation
  switch (state) {
    case 'waiting':
      await withdrawTransfer(steps, id)
      return leaveLine(tx, steps, id)
    case 'active':
      await letGo(steps, conversation)
      return standAside(tx, conversation)
    case 'parked':
      return clearTimer(tx, 'conversation.wake', id)
    case 'wrap_up':
    case 'resolved':
    case 'abandoned':
    case 'merged':
      throw new Problem('conflict', 'This conversation has ended.')
  }
}
