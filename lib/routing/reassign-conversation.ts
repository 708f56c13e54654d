import type { Tx } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { takeLoad } from '#lib/agent/take-load.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { endParticipation } from './end-participation.ts'
import { leaveLine } from './leave-line.ts'
import { backInLine, letGo, standAside } from './let-go.ts'
import { lockPeople } from './lock-people.ts'
import { lockOne, type Moving, type MoveSteps } from './moving.ts'
import { own, type OwnReason } from './own.ts'
import { requireSteer } from './require-steer.ts'
import { reassignInput, takeOverInput } from './steer-inputs.ts'

/**
 * A supervisor gives the conversation to somebody of its queue who has room, or back to a queue with its age.
 * The answer says where it was, so that it can be put back.
 */
export const reassignConversation = verb({
  name: 'conversation.reassign',
  input: reassignInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const conversation = await lockOne(tx, input.conversationId)
    const supervisor = requireSteer(actor, conversation)
    const steps = { tx, record, recordOn, audit }
    const from = { agentId: conversation.assigneeId, queueId: conversation.queueId }
    if (input.queueId) {
      await moveToQueue(steps, conversation, input.queueId, supervisor)
    } else if (input.agentId) {
      if (input.agentId !== supervisor.agentId)
        await requireReceiver(tx, input.agentId, conversation.queueId, input.anyway)
      await moveToAgent(steps, conversation, input.agentId, 'reassigned')
    }
    return { conversationId: conversation.id, agentId: input.agentId ?? null, from }
  },
})

/** A supervisor takes the conversation into their own hands. */
export const takeOverConversation = verb({
  name: 'conversation.take_over',
  input: takeOverInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    const conversation = await lockOne(tx, input.conversationId)
    const supervisor = requireSteer(actor, conversation)
    await moveToAgent({ tx, record, recordOn, audit }, conversation, supervisor.agentId, 'taken_over')
    return { conversationId: conversation.id, agentId: supervisor.agentId }
  },
})

async function requireReceiver(tx: Tx, agentId: string, queueId: string, anyway: boolean) {
  const [person] = await tx<{ name: string; state: string | null }[]>`
    select a.name, p.state from queue_member m join agent a on a.id = m.agent_id
      left join presence p on p.agent_id = a.id
    where m.agent_id = ${agentId} and m.queue_id = ${queueId} and a.disabled_at is null`
  if (!person) throw new Problem('invalid', 'This person does not work in the queue.', 'agentId')
  if (!anyway && (person.state ?? 'offline') === 'offline')
    throw new Problem(
      'conflict',
      `${person.name} is offline. Reassign again to give it to them anyway.`,
      'anyway',
    )
}

async function moveToAgent(steps: MoveSteps, conversation: Moving, agentId: string, reason: OwnReason) {
  const { tx, recordOn, audit } = steps
  requireMovable(conversation)
  if (conversation.assigneeId === agentId) return
  await lockPeople(tx, [conversation.id], [conversation.assigneeId, agentId])
  await takeOut(steps, conversation)
  if (!(await takeLoad(tx, agentId, conversation.units)))
    throw new Problem('full', 'They are at capacity. Nothing was moved.')
  await own(tx, conversation, agentId, reason, newId())
  await recordOn(conversation.id, 'conversation.assigned', { agentId, data: { reason } })
  await endParticipation(steps, conversation.id, agentId)
  await audit({
    action: `conversation.${reason}`,
    targetKind: 'conversation',
    targetId: conversation.id,
    old: { assigneeId: conversation.assigneeId },
    new: { assigneeId: agentId },
  })
}

async function moveToQueue(steps: MoveSteps, conversation: Moving, queueId: string, supervisor: AgentActor) {
  const { tx, recordOn, audit } = steps
  const { id, state, assigneeId } = conversation
  requireMovable(conversation)
  if (state === 'waiting' && conversation.queueId === queueId) return
  await requireQueue(tx, queueId, supervisor)
  await lockPeople(tx, [id], [assigneeId])
  await takeOut(steps, conversation)
  await standAside(tx, conversation)
  await backInLine(tx, id, { queueId })
  await recordOn(id, 'conversation.requeued', { agentId: assigneeId, data: { from: state } })
  await audit({
    action: 'conversation.requeued',
    targetKind: 'conversation',
    targetId: id,
    old: { assigneeId, queueId: conversation.queueId },
    new: { assigneeId: null, queueId },
  })
}

/** Only into queues of their own scope: elsewhere they couldn't take it back. */
async function requireQueue(tx: Tx, queueId: string, { scopeQueueIds }: AgentActor) {
  const [queue] = await tx`
    select 1 from queue where id = ${queueId} and archived_at is null
      and id = any(${[...scopeQueueIds]}::uuid[]) for share`
  if (!queue) throw new Problem('invalid', 'This queue is not on your floor.', 'queueId')
}

async function takeOut(steps: MoveSteps, conversation: Moving) {
  if (conversation.state === 'active') return letGo(steps, conversation)
  await withdrawTransfer(steps, conversation.id)
  await leaveLine(steps.tx, steps, conversation.id)
}

function requireMovable({ state }: Moving) {
  if (state === 'parked') throw new Problem('conflict', 'It is parked. Wake it first.')
  if (state !== 'waiting' && state !== 'active') throw new Problem('conflict', 'This conversation has ended.')
}
