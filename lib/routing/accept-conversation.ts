import { takeLoad } from '#lib/agent/take-load.ts'
import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { acceptInput } from './inputs.ts'
import { lockPresences } from './lock-people.ts'
import { disown, lockConversation, own } from './own.ts'
import { lockPending, rescindLate, settleReservation } from './settle-reservation.ts'
import { settleTransfer } from './settle-transfer.ts'

/** Accepts what is reserved for the agent, or takes it from the list, which rescinds another's reservation. */
export const acceptConversation = verb({
  name: 'conversation.accept',
  input: acceptInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const conversation = await lockConversation(tx, input.conversationId)
    if (conversation.assigneeId === actor.agentId && conversation.state === 'active')
      return { conversationId: conversation.id }
    const pending = await lockPending(tx, conversation.id)
    const reservedForMe = pending?.agentId === actor.agentId
    if (!reservedForMe && !actor.queueIds.includes(conversation.queueId)) throw notFound('conversation')
    const isHandOver = reservedForMe && conversation.state === 'active'
    if (conversation.state !== 'waiting' && !isHandOver) throw taken(conversation.assigneeName)
    await lockPresences(tx, [actor.agentId, pending?.agentId, conversation.assigneeId])
    const handed = await settleTransfer(tx, recordOn, conversation.id, 'accepted', actor.agentId)
    if (pending)
      await settleReservation(tx, { record, recordOn }, pending, reservedForMe ? 'accepted' : 'rescinded')
    if (!reservedForMe && !(await takeLoad(tx, actor.agentId, conversation.units))) throw full()
    if (isHandOver) await disown(tx, conversation)
    const reason = handed ? 'transfer' : reservedForMe ? 'reservation' : 'list'
    await own(tx, conversation, actor.agentId, reason, newId())
    if (!pending) await rescindLate(tx, { record, recordOn }, conversation.id)
    await recordOn(conversation.id, 'conversation.assigned', { agentId: actor.agentId, data: { reason } })
    return { conversationId: conversation.id }
  },
})

const taken = (name: string | null) =>
  new Problem(
    'taken',
    name ? `${name} has just taken it.` : 'The customer has left; nothing waits here any more.',
  )

const full = () => new Problem('full', 'You are at capacity. Resolve something first.')
