import { z } from 'zod'

const ANSWERS = ['accepted', 'declined', 'not_now'] as const
export type Answer = (typeof ANSWERS)[number]

export const suggestInput = z.object({ conversationId: z.uuid() })
export type SuggestInput = z.input<typeof suggestInput>

export const answerSuggestionInput = z.object({
  suggestionId: z.uuid(),
  outcome: z.enum(ANSWERS),
  reason: z
    .string()
    .max(500, 'A reason holds at most 500 characters.')
    .transform((value) => value.replaceAll('\u0000', '').trim())
    .optional(),
})
export type AnswerSuggestionInput = z.input<typeof answerSuggestionInput>
