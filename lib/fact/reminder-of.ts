import type { AlreadyTold } from './already-told.ts'
import type { ReminderView } from './learning-views.ts'
import { toView } from './list-facts.ts'
import type { SourcedFact } from './load-facts.ts'
import { askWhether, type SayWhen } from './told-sentence.ts'
import { wordingOf } from './wording.ts'

/** What stands above a draft that asks for a fact: the fact, and what may be put in the question's place. */
export function reminderOf(told: AlreadyTold, fact: SourcedFact, draft: string, when: SayWhen): ReminderView {
  const { start, end } = told.question
  const asksAlready = told.insert.endsWith('?')
  return {
    ...toView(fact),
    stale: told.stale,
    conflict: told.alternatives.length > 0,
    question: { start, end },
    wording: wordingOf(draft.slice(start, end)),
    insert: told.insert,
    confirm: asksAlready ? null : askWhether(fact, when),
  }
}
