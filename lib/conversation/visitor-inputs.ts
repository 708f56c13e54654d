import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { z } from 'zod'
import { visitorEmail, visitorName } from '#lib/widget/inputs.ts'
import { MESSAGE_LIMIT } from './conversation.ts'

const id = z.uuid()
const seq = z.int().min(0).max(2_147_483_647)
const text = z
  .string()
  .max(
    MESSAGE_LIMIT,
    `A message holds at most ${MESSAGE_LIMIT.toLocaleString('en')} characters; yours is kept.`,
  )
  .refine((value) => value.trim().length > 0, 'Write something first.')
  .transform((value) => withoutCards(value.replaceAll('\u0000', '')))

export const receiveMessageInput = z.object({ id, conversationId: id, text })
export type ReceiveMessageInput = z.input<typeof receiveMessageInput>

export const openConversationInput = z.object({
  id,
  name: visitorName,
  email: visitorEmail,
  message: z.object({ id, text }).optional(),
  /** To be answered later, as where nobody is open: the visitor doesn't wait for it. */
  isLeft: z.boolean().optional(),
})

export const seenInput = z.object({ conversationId: id, deliveredSeq: seq, readSeq: seq })
export const watchInput = z.object({ conversationId: id, lastSeq: seq })
export const earlierInput = z.object({ conversationId: id, beforeSeq: seq })
