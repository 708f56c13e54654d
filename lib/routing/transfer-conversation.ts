import type { Tx } from '#db/client.ts'
import { waitInLine } from '#lib/conversation/wait-in-line.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import type { z } from 'zod'
import { holdFor, requireAtWork } from './hold-for.ts'
import { backInLine, letGo, standAside } from './let-go.ts'
import { lockPresences } from './lock-people.ts'
import { transferInput } from './moves-inputs.ts'
import { auditMove, lockOne, type Moving, type MoveSteps, requireMover } from './moving.ts'
import { requireQueueInUse } from './require-queue-in-use.ts'

type Wanted = z.output<typeof transferInput>

interface Pending {
  id: string
  kind: string
  toAgentId: string | null
  toQueueId: string | null
}

/**
 * Hands a conversation to a person or a queue. Cold: who has it lets go at once, and it waits with its whole age. Warm:
 * they keep it until somebody accepts. A person is asked by a reservation of their own; who is named in vain loses nothing.
 */
export const transferConversation = verb({
  name: 'conversation.transfer',
  input: transferInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const steps = { tx, record, recordOn, audit }
    const conversation = await lockOne(tx, input.conversationId)
    const mover = requireMover(actor, conversation)
    const earlier = await findPending(tx, conversation.id)
    if (earlier) return { conversationId: conversation.id, transferId: same(earlier, input) }
    const { assigneeId } = conversation
    if (conversation.state !== 'active' || !assigneeId)
      throw new Problem('conflict', 'Only what somebody is answering can be transferred.')
    await requireTarget(tx, conversation, input)
    if (input.kind === 'cold') await giveUp(steps, conversation, input.toAgentId)
    const transferId = await write(tx, conversation, assigneeId, input)
    await (input.kind === 'cold' ? offerCold : offerWarm)(steps, conversation, input, transferId)
    if (input.kind === 'cold')
      await recordOn(conversation.id, 'conversation.released', { agentId: assigneeId })
    const to = input.toAgentId ? 'person' : 'queue'
    await recordOn(conversation.id, 'transfer.started', {
      agentId: input.toAgentId ?? assigneeId,
      subjectId: transferId,
      data: { kind: input.kind, to, queueId: input.toQueueId ?? null },
    })
    const target = { toAgentId: input.toAgentId ?? null, toQueueId: input.toQueueId ?? null }
    await auditMove(steps, mover, conversation, 'transferred', { kind: input.kind, ...target })
    return { conversationId: conversation.id, transferId }
  },
})

async function findPending(tx: Tx, conversationId: string): Promise<Pending | undefined> {
  const [row] = await tx<Pending[]>`
    select id, kind, to_agent_id as "toAgentId", to_queue_id as "toQueueId" from transfer
    where conversation_id = ${conversationId} and state = 'pending'`
  return row
}

function same(earlier: Pending, { kind, toAgentId, toQueueId }: Wanted): string {
  if (
    earlier.kind === kind &&
    earlier.toAgentId === (toAgentId ?? null) &&
    earlier.toQueueId === (toQueueId ?? null)
  )
    return earlier.id
  throw new Problem('conflict', 'A transfer is under way. Cancel it first.')
}

async function requireTarget(tx: Tx, { assigneeId }: Moving, { toAgentId, toQueueId }: Wanted) {
  if (toAgentId && toAgentId === assigneeId)
    throw new Problem('invalid', 'They have this conversation already.', 'toAgentId')
  if (toAgentId) await requireAtWork(tx, toAgentId)
  if (toQueueId) await requireQueueInUse(tx, toQueueId, 'toQueueId')
}

async function giveUp(steps: MoveSteps, conversation: Moving, toAgentId: string | undefined) {
  await lockPresences(steps.tx, [conversation.assigneeId, toAgentId])
  await letGo(steps, conversation)
  await standAside(steps.tx, conversation)
}

async function write(tx: Tx, { id, queueId }: Moving, fromAgentId: string, wanted: Wanted): Promise<string> {
  const transferId = newId()
  await tx`
    insert into transfer (id, conversation_id, kind, from_agent_id, from_queue_id, to_agent_id, to_queue_id, reason)
    values (${transferId}, ${id}, ${wanted.kind}, ${fromAgentId}, ${queueId}, ${wanted.toAgentId ?? null},
      ${wanted.toQueueId ?? null}, ${wanted.reason})`
  return transferId
}

/** A person is asked first; when they don't answer it goes on by routing, from the same place. */
async function offerCold(steps: MoveSteps, conversation: Moving, wanted: Wanted, transferId: string) {
  const { id } = conversation
  const queueId = wanted.toQueueId ?? conversation.queueId
  const { toAgentId } = wanted
  await backInLine(steps.tx, id, { queueId, reserved: toAgentId !== undefined })
  if (toAgentId) await holdFor(steps, { ...conversation, queueId }, toAgentId, transferId)
}

/** Nobody waits at a warm transfer, so that its place in line counts from now. */
async function offerWarm(steps: MoveSteps, conversation: Moving, wanted: Wanted, transferId: string) {
  if (wanted.toAgentId) return holdFor(steps, conversation, wanted.toAgentId, transferId)
  if (wanted.toQueueId) await waitInLine(steps.tx, conversation.id, { queueId: wanted.toQueueId })
}
