import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { COMMENT_LIMIT } from '#lib/widget/widget.ts'
import { z } from 'zod'

export const answerSurveyInput = z.object({
  conversationId: z.uuid(),
  score: z.int('Choose a rating from 1 to 5.').min(1, 'Choose a rating from 1 to 5.').max(5),
  comment: z
    .string()
    .max(
      COMMENT_LIMIT,
      `A comment holds at most ${COMMENT_LIMIT.toLocaleString('en')} characters; yours is kept.`,
    )
    .transform((text) => withoutCards(text.replaceAll('\u0000', '').trim()))
    .default(''),
})
