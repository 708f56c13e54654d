import { auditCustomerRead } from '#lib/customer/audit-customer-read.ts'
import { query } from '#lib/query.ts'
import { alreadyTold } from './already-told.ts'
import { findQuestions } from './find-questions.ts'
import { checkDraftInput } from './inputs.ts'
import { loadFacts } from './load-facts.ts'
import { ownTypesOf } from './load-own-types.ts'
import { loadMatter } from './load-matter.ts'
import { ordersOfMatter } from './orders-of-matter.ts'
import { sayWhen } from './say-when.ts'
import type { ReminderView } from './learning-views.ts'
import { loadSilenced } from './load-silenced.ts'
import { reminderOf } from './reminder-of.ts'

/** What a draft asks for although it is on file. Most drafts ask nothing and never reach the customer's facts. */
export const checkDraft = query({
  name: 'fact.check_draft',
  input: checkDraftInput,
  async run({ actor, input, sql }): Promise<ReminderView[]> {
    const matter = await loadMatter(actor, input.conversationId)
    const own = await ownTypesOf(sql, matter.typesRevision)
    const questions = findQuestions(input.text, own).filter((question) => !question.verification)
    if (questions.length === 0) return []
    const [all, { isDismissed, isQuiet }] = await Promise.all([
      loadFacts(matter.customerId),
      loadSilenced(sql, { ...matter, text: input.text }, questions),
      auditCustomerRead(actor, matter.customerId),
    ])
    const facts = all.filter((fact) => !isDismissed(fact))
    const now = new Date()
    const open = {
      conversationId: matter.conversationId,
      orderNumbers: ordersOfMatter(matter, facts),
    }
    const when = (at: string) => sayWhen(at, now, input.timeZone)
    return alreadyTold(input.text, facts, now, { matter: open, when, own }).flatMap((told) => {
      const fact = facts.find((known) => known === told.fact)
      return fact && !isQuiet(told) ? [reminderOf(told, fact, input.text, when)] : []
    })
  },
})
