import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { z } from 'zod'

const conversationId = z.uuid()
const agentId = z.uuid()
const reason = z
  .string()
  .trim()
  .max(500, 'A reason holds at most 500 characters.')
  .transform((value) => withoutCards(value.replaceAll('\u0000', '')))
const text = z
  .string()
  .trim()
  .max(2000, 'A note holds at most 2,000 characters.')
  .transform((value) => withoutCards(value.replaceAll('\u0000', '')))

export const transferInput = z
  .object({
    conversationId,
    /** Cold: who has it lets go at once. Warm: they keep it until it is accepted. */
    kind: z.enum(['cold', 'warm']),
    toAgentId: agentId.optional(),
    toQueueId: z.uuid().optional(),
    reason: reason.default(''),
  })
  .refine(({ toAgentId, toQueueId }) => Boolean(toAgentId) !== Boolean(toQueueId), {
    message: 'Choose one person or one queue.',
    path: ['toAgentId'],
  })

export const cancelTransferInput = z.object({ conversationId })
export const acknowledgeTransferInput = z.object({ conversationId })

export const consultInput = z.object({ conversationId, agentId, text: text.optional() })
export const leaveAsParticipantInput = z.object({ conversationId })

const YEAR_MS = 366 * 86_400_000
export const parkInput = z.object({
  conversationId,
  /** When it wakes without a word of the customer. */
  until: z.iso
    .datetime({ offset: true })
    .refine((value) => Date.parse(value) > Date.now(), 'Choose a time to come.')
    .refine((value) => Date.parse(value) < Date.now() + YEAR_MS, 'Choose a time within a year.')
    .optional(),
})
export const wakeInput = z.object({ conversationId })

export const requeueInput = z.object({ conversationId, queueId: z.uuid().optional() })
export const mergeInput = z.object({ sourceId: z.uuid(), targetId: z.uuid() })
/** `conversationId` is the one that was merged into another. */
export const splitInput = z.object({ conversationId })
export const handOverInput = z.object({ agentId })

export const raiseHandInput = z.object({ conversationId, text: text.optional() })
export const lowerHandInput = z.object({ conversationId })
export const mentionSeenInput = z.object({ conversationId })

export const targetsInput = z.object({ conversationId })
export const parkedInput = z.object({})
export const mentionsInput = z.object({})
export const handoverInput = z.object({ conversationId })
