import { asJson } from '#db/json.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { saveWrapUpInput } from './inputs.ts'

/** Keeps what is written of the wrap-up so far, for when its time runs out; may begin during the contact. */
export const saveWrapUp = verb({
  name: 'wrap_up.save',
  input: saveWrapUpInput,
  async run({ actor, input, tx }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId, ...written } = input
    const [saved] = await tx`
      insert into draft (agent_id, conversation_id, kind, text)
      select assignee_id, id, 'wrap_up', ${JSON.stringify(asJson(written))} from conversation
      where id = ${conversationId} and assignee_id = ${actor.agentId} and state in ('active','wrap_up')
      on conflict (agent_id, conversation_id, kind) do update set text = excluded.text, updated_at = now() returning 1`
    if (!saved) throw notFound('conversation')
    return { conversationId }
  },
})
