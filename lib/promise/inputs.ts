import { z } from 'zod'
import { withoutCards } from '#lib/privacy/redact-cards.ts'

const PROMISE_LIMIT = 500
const FARTHEST_MS = 400 * 86_400_000

const promiseId = z.uuid()
const text = z
  .string()
  .trim()
  .min(1, 'Say what was promised.')
  .max(PROMISE_LIMIT, `At most ${PROMISE_LIMIT} characters.`)
  .transform((value) => withoutCards(value.replaceAll('\u0000', '')))
const dueAt = z.iso
  .datetime({ error: 'Say by when.' })
  .refine((value) => Date.parse(value) < Date.now() + FARTHEST_MS, 'That is more than a year away.')
  .refine((value) => Date.parse(value) > Date.now(), 'Choose a time to come.')

export const settlePromiseInput = z.object({ promiseId, outcome: z.enum(['kept', 'withdrawn']) })
/** As it was found, or as the agent puts it. */
export const acceptPromiseInput = z.object({ promiseId, text: text.optional(), dueAt: dueAt.optional() })
export const promiseInput = z.object({ promiseId })
export const changePromiseInput = z.object({ promiseId, text, dueAt })
export const addPromiseInput = z.object({
  customerId: z.uuid(),
  conversationId: z.uuid().nullable().default(null),
  text,
  dueAt,
})
export const proposePromisesInput = z.object({ messageId: z.uuid() })
