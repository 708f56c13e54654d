import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { noteOfferedInput } from './learning-inputs.ts'
import { loadMatter } from './load-matter.ts'

/** What an agent was shown as already told: counted once until it is answered. It changes nobody's screen. */
export const noteOffered = verb({
  name: 'fact.note_offered',
  input: noteOfferedInput,
  async run({ actor, input, tx, now }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId } = await loadMatter(actor, input.conversationId)
    const types = [...new Set(input.types)]
    const noted = await tx`
      insert into told_offer (id, conversation_id, queue_id, agent_id, type, offered_at)
      select shown.id, c.id, c.queue_id, ${actor.agentId}, shown.type, ${now}
      from conversation c, unnest(${types.map(() => newId())}::uuid[], ${types}::text[]) as shown (id, type)
      where c.id = ${conversationId}
      on conflict (conversation_id, agent_id, type) where outcome is null do nothing returning 1`
    return { noted: noted.length }
  },
})
