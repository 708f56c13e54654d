import { chooseFact, type OpenMatter } from './choose-fact.ts'
import type { Fact, FactType } from './fact.ts'
import { findQuestions, type Question } from './find-questions.ts'
import type { OwnTypes } from './own-types.ts'
import { sayWhen } from './say-when.ts'
import { toldSentence, type SayWhen } from './told-sentence.ts'

export interface AlreadyTold {
  question: Question
  type: FactType
  fact: Fact
  /** Other values for the same question; not empty means "ask which". */
  alternatives: Fact[]
  stale: boolean
  /** Old or contradicted: offer to confirm it, don't state it. */
  confirm: boolean
  /** The sentence to put where the question stands. */
  insert: string
}

export interface AlreadyToldOptions {
  matter?: OpenMatter
  when?: SayWhen
  own?: OwnTypes
}

/** What a draft asks for although it is on file. Questions that verify identity are left alone. */
export function alreadyTold(
  draft: string,
  facts: readonly Fact[],
  now: Date,
  { matter = {}, when = (at) => sayWhen(at, now), own }: AlreadyToldOptions = {},
): AlreadyTold[] {
  return findQuestions(draft, own).flatMap((question) => {
    if (question.verification) return []
    const { type, start, end } = question
    const chosen = chooseFact(type, draft.slice(start, end), facts, now, matter)
    if (!chosen) return []
    const confirm = chosen.stale || chosen.alternatives.length > 0
    return [{ question, type, ...chosen, confirm, insert: toldSentence(chosen, matter, when) }]
  })
}
