import { z } from 'zod'

const conversationId = z.uuid()
const PHONE_LIMIT = 40

export const slotsInput = z.object({ conversationId })

export const bookCallbackInput = z.object({
  conversationId,
  phone: z
    .string()
    .trim()
    .min(1, 'Write the number that we should call.')
    .max(PHONE_LIMIT, `A phone number holds at most ${PHONE_LIMIT} characters.`),
  /** ISO 3166, for a number that was written without a country code. */
  country: z.string().max(2).optional(),
  slotAt: z.iso.datetime('Choose a time.'),
})

export const cancelCallbackInput = z.object({
  conversationId,
  /** True: back into the chat's line, at the place that was kept. False: nothing is wanted any more. */
  keepsWaiting: z.boolean(),
})

export const settleCallbackInput = z.object({ conversationId, outcome: z.enum(['done', 'failed']) })
export type SettleCallbackInput = z.input<typeof settleCallbackInput>
export const findCallbackInput = z.object({ conversationId })
