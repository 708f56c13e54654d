import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { answerSuggestionInput } from './suggestion-inputs.ts'

interface Row {
  customerId: string
  conversationId: string | null
  outcome: string | null
}

/** The customer's answer, or that it was not the moment: one answer a suggestion, and the same twice is one. */
export const answerSuggestion = verb({
  name: 'suggestion.answer',
  input: answerSuggestionInput,
  async run({ actor, input: { suggestionId, outcome, reason }, tx, now, record }) {
    if (actor.kind !== 'agent') throw notFound('suggestion')
    const [row] = await tx<Row[]>`
      select customer_id as "customerId", conversation_id as "conversationId", outcome from suggestion
      where id = ${suggestionId} and agent_id = ${actor.agentId} for update`
    if (!row) throw notFound('suggestion')
    if (row.outcome === outcome) return { suggestionId, outcome }
    if (row.outcome) throw new Problem('conflict', 'This suggestion was answered already.')
    await tx`
      update suggestion set outcome = ${outcome}, outcome_reason = ${reason || null}, outcome_at = ${now}
      where id = ${suggestionId}`
    const { customerId, conversationId } = row
    const ids = { customerId, conversationId, agentId: actor.agentId, subjectId: suggestionId }
    await record('suggestion.answered', { ...ids, data: { outcome } })
    return { suggestionId, outcome }
  },
})
