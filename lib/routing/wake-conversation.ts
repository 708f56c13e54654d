import { takeLoad } from '#lib/agent/take-load.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { wakeInput } from './moves-inputs.ts'
import { auditMove, lockOne, type Moving, type MoveSteps, requireMover, requireNoCall } from './moving.ts'
import { own } from './own.ts'
import { wake } from './wake.ts'

/** Brought back by hand: at once to who parked it and has room, else it waits for them first. */
export const wakeConversation = verb({
  name: 'conversation.wake',
  input: wakeInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const steps = { tx, record, recordOn, audit }
    const conversation = await lockOne(tx, input.conversationId)
    const mover = requireMover(actor, conversation)
    requireNoCall(conversation)
    const { id, state } = conversation
    if (state === 'waiting' || state === 'active') return { conversationId: id }
    if (state !== 'parked') throw new Problem('conflict', 'This conversation has ended.')
    const isBack = !mover.steers && (await takeBack(steps, conversation, mover.agent.agentId))
    if (!isBack) await wake(steps, conversation, 'person')
    await auditMove(steps, mover, conversation, 'woken', { state: 'waiting' })
    return { conversationId: id }
  },
})

async function takeBack(
  { tx, recordOn }: MoveSteps,
  conversation: Moving,
  agentId: string,
): Promise<boolean> {
  const { id, units } = conversation
  if (!(await takeLoad(tx, agentId, units))) return false
  await clearTimer(tx, 'conversation.wake', id)
  await tx`update conversation set parked_at = null, wake_at = null where id = ${id}`
  await own(tx, { ...conversation, waitingSince: null }, agentId, 'woken', newId())
  await recordOn(id, 'conversation.woken', { agentId, data: { by: 'person' } })
  await recordOn(id, 'conversation.assigned', { agentId, data: { reason: 'woken' } })
  return true
}
