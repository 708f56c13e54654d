'use server'
import { act } from '#lib/auth/act.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { suggest } from './suggest.ts'
import type { AnswerSuggestionInput, SuggestInput } from './suggestion-inputs.ts'

export async function suggestAction(input: SuggestInput) {
  return act(suggest, input)
}

export async function answerSuggestionAction(input: AnswerSuggestionInput, commandId?: string) {
  return act(answerSuggestion, input, commandId)
}
