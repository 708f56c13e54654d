import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { closeCallback } from './close-callback.ts'
import { resolveInput } from './inputs.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'
import { startWrapUpClock } from './wrap-up-clock.ts'

/** The contact is over; wrap-up begins and the customer is asked how it was. */
export const resolveConversation = verb({
  name: 'conversation.resolve',
  input: resolveInput,
  async run({ actor, input, tx, record, recordOn }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const [row] = await tx<{ id: string }[]>`
      update conversation set state = 'wrap_up', ended_at = now(), ended_by = 'agent', reply_due_since = null,
        hand_raised_at = null
      where id = ${input.conversationId} and assignee_id = ${actor.agentId} and state = 'active' returning id`
    if (!row) return refuse(await findState(input.conversationId, actor.agentId))
    await withdrawTransfer({ tx, record, recordOn }, row.id)
    await closeCallback(tx, row.id, 'done')
    await startWrapUpClock(tx, row.id)
    await recordOn(row.id, 'conversation.ended', { agentId: actor.agentId, data: { by: 'agent' } })
    return { conversationId: row.id }

    async function findState(conversationId: string, agentId: string) {
      const [own] = await tx<{ id: string; state: string }[]>`
        select id, state from conversation where id = ${conversationId} and assignee_id = ${agentId}`
      return own
    }
  },
})

function refuse(own: { id: string; state: string } | undefined) {
  if (!own) throw notFound('conversation')
  if (own.state === 'wrap_up') return { conversationId: own.id }
  throw new Problem('conflict', 'This conversation is resolved already.')
}
