import { takeLoad } from '#lib/agent/take-load.ts'
import type { ConversationState } from '#lib/conversation/conversation.ts'
import { startWrapUpClock } from '#lib/conversation/wrap-up-clock.ts'
import { newId } from '#lib/id.ts'
import { setTimer } from '#lib/timer.ts'
import { backInLine } from './let-go.ts'
import type { Moving, MoveSteps } from './moving.ts'
import { own } from './own.ts'

/** Gives a conversation that was merged the state that it had, as far as its owner has room; says which it has now. */
export async function restoreSplit(
  steps: MoveSteps,
  source: Moving,
  state: ConversationState,
): Promise<ConversationState> {
  switch (state) {
    case 'waiting':
      return line(steps, source)
    case 'active':
      return (await giveBack(steps, source)) ? state : line(steps, source)
    case 'wrap_up':
      return (await giveBack(steps, source)) ? wrapUp(steps, source) : resolve(steps, source)
    case 'parked':
      return park(steps, source)
    case 'resolved':
    case 'abandoned':
    case 'merged':
      await setState(steps, source, state)
      return state
  }
}

async function line({ tx }: MoveSteps, { id, queueId }: Moving) {
  await backInLine(tx, id, { queueId, age: 'kept' })
  return 'waiting' as const
}

async function giveBack({ tx, recordOn }: MoveSteps, source: Moving): Promise<boolean> {
  const { id, assigneeId, units } = source
  if (!assigneeId || !(await takeLoad(tx, assigneeId, units))) return false
  await own(tx, { ...source, waitingSince: null }, assigneeId, 'split', newId())
  await recordOn(id, 'conversation.assigned', { agentId: assigneeId, data: { reason: 'split' } })
  return true
}

async function wrapUp(steps: MoveSteps, source: Moving) {
  await setState(steps, source, 'wrap_up')
  await startWrapUpClock(steps.tx, source.id)
  return 'wrap_up' as const
}

/** Its contact is over and nobody has room to wrap it up: it is completed without words. */
async function resolve({ tx, recordOn }: MoveSteps, { id, assigneeId }: Moving) {
  await tx`
    insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms)
    select id, assignee_id, queue_id, customer_id,
      (extract(epoch from ended_at - coalesce(assigned_at, opened_at)) * 1000)::int, 0
    from conversation where id = ${id} and assignee_id is not null on conflict do nothing`
  await tx`update conversation set state = 'resolved', resolved_at = now() where id = ${id}`
  await recordOn(id, 'conversation.resolved', { agentId: assigneeId, data: { by: 'split' } })
  return 'resolved' as const
}

async function park(steps: MoveSteps, source: Moving) {
  await setState(steps, source, 'parked')
  await setTimer(steps.tx, 'conversation.wake', source.id, source.wakeAt ?? new Date())
  return 'parked' as const
}

const setState = ({ tx }: MoveSteps, { id }: Moving, state: ConversationState) =>
  tx`update conversation set state = ${state} where id = ${id}`
