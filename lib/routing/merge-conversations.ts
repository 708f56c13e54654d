import type { Tx } from '#db/client.ts'
import { isOpen } from '#lib/conversation/conversation.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { stopWrapUpClock } from '#lib/conversation/wrap-up-clock.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { leaveLine } from './leave-line.ts'
import { letGo } from './let-go.ts'
import { mergeInput } from './moves-inputs.ts'
import { auditMove, type Moving, type MoveSteps, requireNoCall } from './moving.ts'
import { lockPair, requireHandler } from './merging.ts'

/**
 * Two conversations of one customer become one: the source ends as merged, with all that it was kept for parting them
 * again, and the customer goes on in the target.
 */
export const mergeConversations = verb({
  name: 'conversation.merge',
  input: mergeInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    if (input.sourceId === input.targetId)
      throw new Problem('invalid', 'Choose two conversations.', 'sourceId')
    const steps = { tx, record, recordOn, audit }
    const { source, target } = await lockPair(tx, input.sourceId, input.targetId)
    const mover = requireHandler(actor, target)
    if (isOpen(source.state)) requireHandler(actor, source)
    const ids = { sourceId: source.id, targetId: target.id }
    if (source.mergedIntoId === target.id) return ids
    requireNoCall(source)
    await requireMergeable(tx, source, target)
    await endSource(steps, source)
    await tx`update conversation set state = 'merged', merged_into_id = ${target.id} where id = ${source.id}`
    await tx`
      update conversation t set reply_due_since = least(t.reply_due_since, s.reply_due_since) from conversation s
      where t.id = ${target.id} and s.id = ${source.id}`
    await tx`
      insert into conversation_merge (id, source_id, target_id, merged_by)
      values (${newId()}, ${source.id}, ${target.id}, ${mover.agent.agentId})`
    await tell(steps, source, target)
    await auditMove(steps, mover, source, 'merged', { state: 'merged', targetId: target.id })
    return ids
  },
})

async function requireMergeable(tx: Tx, source: Moving, target: Moving) {
  if (source.customerId !== target.customerId)
    throw new Problem('invalid', 'These are conversations of two customers.', 'sourceId')
  if (source.state === 'merged') throw new Problem('conflict', 'This was merged into another already.')
  if (target.state !== 'waiting' && target.state !== 'active' && target.state !== 'parked')
    throw new Problem('conflict', 'Merge into a conversation that is still going on.')
  const [child] = await tx`select 1 from conversation where merged_into_id = ${source.id} limit 1`
  if (child)
    throw new Problem(
      'conflict',
      'Another was merged into this one. Merge the other way round, or split it first.',
    )
}

/** Whatever held it lets go; its owner stays written on it, for when it is split off again. */
async function endSource(steps: MoveSteps, source: Moving) {
  const { tx } = steps
  switch (source.state) {
    case 'waiting':
      await withdrawTransfer(steps, source.id)
      return leaveLine(tx, steps, source.id)
    case 'active':
      return letGo(steps, source)
    case 'wrap_up':
      await stopWrapUpClock(tx, source.id)
      return letGo(steps, source)
    case 'parked':
      return clearTimer(tx, 'conversation.wake', source.id)
    case 'resolved':
    case 'abandoned':
    case 'merged':
  }
}

/** Both threads say so; the source's event keeps the state that splitting gives back. */
async function tell({ recordOn }: MoveSteps, source: Moving, target: Moving) {
  await recordOn(source.id, 'conversation.merged', {
    agentId: source.assigneeId,
    subjectId: target.id,
    data: { as: 'source', otherId: target.id, state: source.state },
  })
  await recordOn(target.id, 'conversation.merged', {
    agentId: target.assigneeId,
    subjectId: source.id,
    data: { as: 'target', otherId: source.id },
  })
}
