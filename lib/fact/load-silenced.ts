import type { Sql, Tx } from '#db/client.ts'
import type { AlreadyTold } from './already-told.ts'
import type { Fact } from './fact.ts'
import type { Question } from './find-questions.ts'
import { doubtOf, isToldAnew, loadDoubts } from './load-doubts.ts'
import { wordingOf } from './wording.ts'

interface Draft {
  customerId: string
  conversationId: string
  text: string
}

/**
 * What is not to be brought up for a draft. Facts: waved off in this conversation, or in any of the customer's as
 * wrong or changed, unless the customer tells it after that. Questions: in a wording learned to be quiet for a kind.
 * It is read with every draft that asks, so that what is learned or refused holds at once in every process.
 */
export async function loadSilenced(sql: Sql | Tx, draft: Draft, questions: readonly Question[]) {
  const asked = ({ start, end }: Question) => wordingOf(draft.text.slice(start, end))
  const wordings = [...new Set(questions.map(asked))].filter((wording) => wording !== null)
  const [silenced, doubts] = await Promise.all([
    find(sql, draft.conversationId, wordings),
    loadDoubts(sql, draft.customerId),
  ])
  const has = (wanted: Silenced) => silenced.some((each) => keyOf(each) === keyOf(wanted))
  return {
    isDismissed: (fact: Pick<Fact, 'type' | 'value' | 'at'>) =>
      doubtOf(fact, doubts) !== undefined ||
      (has({ by: 'value', type: fact.type, what: fact.value }) && !isToldAnew(fact, doubts)),
    isQuiet: ({ fact, question }: Pick<AlreadyTold, 'fact' | 'question'>) =>
      has({ by: 'wording', type: fact.type, what: asked(question) }),
  }
}

interface Silenced {
  by: 'value' | 'wording'
  type: string
  what: string | null
}

const find = (sql: Sql | Tx, conversationId: string, wordings: readonly string[]) => sql<Silenced[]>`
  select 'value' as by, type, value as what from told_dismissal
  where conversation_id = ${conversationId} and undone_at is null
  union all
  select 'wording', type, wording from learned_wording
  where wording = any(${[...wordings]}::text[]) and state = 'quiet'`

const keyOf = ({ by, type, what }: Silenced) => `${by}\n${type}\n${what ?? ''}`
