import type { Sql } from '#db/client.ts'
import { query } from '#lib/query.ts'
import { alreadyTold } from './already-told.ts'
import { findQuestions } from './find-questions.ts'
import { checkDraftInput } from './inputs.ts'
import { toView } from './list-facts.ts'
import { loadFacts, type SourcedFact } from './load-facts.ts'
import { loadMatter, type Matter } from './load-matter.ts'
import { sayWhen } from './say-when.ts'
import type { ToldView } from './views.ts'

/** What a draft asks for although it is on file. Most drafts ask nothing and never reach the customer's facts. */
export const checkDraft = query({
  name: 'fact.check_draft',
  input: checkDraftInput,
  async run({ actor, input, sql }): Promise<ToldView[]> {
    const matter = await loadMatter(actor, input.conversationId)
    if (!findQuestions(input.text).some((question) => !question.verification)) return []
    const [facts, dismissed] = await Promise.all([
      loadFacts(matter.customerId),
      loadDismissed(sql, input.conversationId),
    ])
    const now = new Date()
    const open = {
      conversationId: matter.conversationId,
      orderNumbers: ordersOf(matter, facts),
    }
    const when = (at: string) => sayWhen(at, now, input.timeZone)
    return alreadyTold(input.text, facts, now, { matter: open, when }).flatMap((told) => {
      const fact = facts.find((known) => known === told.fact)
      if (!fact || dismissed.has(keyOf(fact.type, fact.value))) return []
      const { start, end } = told.question
      const conflict = told.alternatives.length > 0
      return [{ ...toView(fact), stale: told.stale, conflict, question: { start, end }, insert: told.insert }]
    })
  },
})

const keyOf = (type: string, value: string) => `${type}\n${value}`

async function loadDismissed(sql: Sql, conversationId: string): Promise<Set<string>> {
  const rows = await sql<{ type: string; value: string }[]>`
    select type, value from told_dismissal where conversation_id = ${conversationId}`
  return new Set(rows.map(({ type, value }) => keyOf(type, value)))
}

/** Orders that the conversation is known to be about: told in it, or named by its subject. */
function ordersOf(matter: Matter, facts: readonly SourcedFact[]): string[] {
  const words = new Set(matter.subject?.toUpperCase().match(/[\p{L}\p{N}-]{3,}/gu))
  return facts
    .filter(
      ({ type, value, conversationId }) =>
        type === 'order_number' &&
        (conversationId === matter.conversationId || words.has(value.toUpperCase())),
    )
    .map(({ value }) => value)
}
