import type { Sql, Tx } from '#db/client.ts'
import type { AlreadyTold } from './already-told.ts'
import type { Question } from './find-questions.ts'
import { wordingOf } from './wording.ts'

/**
 * Whether a way of asking was learned not to ask for a kind of fact. It is read with every draft that asks, so that
 * what is learned or refused holds at once in every process.
 */
export async function loadQuiet(sql: Sql | Tx, draft: string, questions: readonly Question[]) {
  const asked = ({ start, end }: Question) => wordingOf(draft.slice(start, end))
  const wordings = [...new Set(questions.map(asked))].filter((wording) => wording !== null)
  const quiet =
    wordings.length === 0
      ? []
      : await sql<{ type: string; wording: string }[]>`
          select type, wording from learned_wording where wording = any(${wordings}::text[]) and state = 'quiet'`
  return ({ fact, question }: Pick<AlreadyTold, 'fact' | 'question'>) =>
    quiet.some(({ type, wording }) => type === fact.type && wording === asked(question))
}
