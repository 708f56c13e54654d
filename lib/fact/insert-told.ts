import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { answerOffer } from './answer-offer.ts'
import { insertToldInput } from './learning-inputs.ts'
import { loadMatter } from './load-matter.ts'

/** The agent put in what was told instead of asking for it. */
export const insertTold = verb({
  name: 'fact.insert_told',
  input: insertToldInput,
  async run({ actor, input, tx, now }) {
    if (actor.kind !== 'agent') throw notFound('conversation')
    const { conversationId } = await loadMatter(actor, input.conversationId)
    const { type, wording, confirms } = input
    const outcome = confirms ? 'confirmed' : 'inserted'
    await answerOffer(tx, { conversationId, agentId: actor.agentId, type, wording, outcome, now })
    return { conversationId }
  },
})
