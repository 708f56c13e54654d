import type { Tx } from '#db/client.ts'
import { takeLoad } from '#lib/agent/take-load.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { leaveLine } from './leave-line.ts'
import { lockPeople } from './lock-people.ts'
import { cancelTransferInput } from './moves-inputs.ts'
import { auditMove, lockOne, type Mover, type Moving, type MoveSteps, requireMover } from './moving.ts'
import { own } from './own.ts'

interface Pending {
  kind: 'cold' | 'warm'
  fromAgentId: string
  fromQueueId: string
}

/** Called off while nobody has accepted: a warm one stays where it is, a cold one goes back to who gave it, if they have room. */
export const cancelTransfer = verb({
  name: 'transfer.cancel',
  input: cancelTransferInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const steps = { tx, record, recordOn, audit }
    const conversation = await lockOne(tx, input.conversationId)
    const pending = await findPending(tx, conversation.id)
    const isGiver = pending?.fromAgentId === actor.agentId
    const mover: Mover = isGiver ? { agent: actor, steers: false } : requireMover(actor, conversation)
    if (!pending) return { conversationId: conversation.id, cancelled: false }
    await lockPeople(tx, [conversation.id], [pending.fromAgentId])
    await withdrawTransfer(steps, conversation.id)
    if (conversation.state === 'waiting') await takeBack(steps, conversation, pending)
    await auditMove(steps, mover, conversation, 'transfer_cancelled', {})
    return { conversationId: conversation.id, cancelled: true }
  },
})

async function findPending(tx: Tx, conversationId: string): Promise<Pending | undefined> {
  const [row] = await tx<Pending[]>`
    select kind, from_agent_id as "fromAgentId", from_queue_id as "fromQueueId" from transfer
    where conversation_id = ${conversationId} and state = 'pending'`
  return row
}

async function takeBack({ tx, record, recordOn }: MoveSteps, conversation: Moving, pending: Pending) {
  const { id, units } = conversation
  await leaveLine(tx, { record, recordOn }, id)
  if (!(await takeLoad(tx, pending.fromAgentId, units)))
    throw new Problem('full', 'There is no room to take it back. It goes on waiting.')
  await tx`update conversation set queue_id = ${pending.fromQueueId} where id = ${id}`
  await own(tx, conversation, pending.fromAgentId, 'taken_back', newId())
  await recordOn(id, 'conversation.assigned', {
    agentId: pending.fromAgentId,
    data: { reason: 'taken_back' },
  })
}
