import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { dismissInput } from './inputs.ts'
import { loadMatter } from './load-matter.ts'

/** The agent waved it off: in this conversation it is not brought up again. */
export const dismissTold = verb({
  name: 'fact.dismiss',
  input: dismissInput,
  async run({ actor, input, tx, audit }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId } = await loadMatter(actor, input.conversationId)
    await tx`
      insert into told_dismissal (conversation_id, type, value, agent_id)
      values (${conversationId}, ${input.type}, ${input.value}, ${actor.agentId}) on conflict do nothing`
    const entry = { action: 'told.dismissed', targetKind: 'conversation', targetId: conversationId }
    await audit({ ...entry, new: { type: input.type } })
    return { conversationId }
  },
})
