import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { z } from 'zod'
import { CONTACT_KINDS, CONTACT_LIMIT, DIRECTIONS } from './contact.ts'

const words = z.array(z.string().min(1).max(60)).max(60)

const filter = {
  customerId: z.uuid(),
  kinds: words.optional(),
  departments: words.optional(),
  channels: words.optional(),
  /** From this moment on. */
  from: z.iso.datetime().optional(),
  /** Up to this moment, which is not in it. */
  to: z.iso.datetime().optional(),
}

export const timelineInput = z.object({
  ...filter,
  /** The last row that is shown; what is older comes. */
  before: z.object({ occurredAt: z.iso.datetime(), id: z.uuid() }).optional(),
  text: z.string().trim().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
})

export const densityInput = z.object(filter)

const FUTURE_MS = 5 * 60_000

export const logContactInput = z.object({
  customerId: z.uuid(),
  conversationId: z.uuid().nullish(),
  kind: z.enum(CONTACT_KINDS),
  direction: z.enum(DIRECTIONS),
  occurredAt: z.iso
    .datetime('Say when it was.')
    .refine((at) => Date.parse(at) <= Date.now() + FUTURE_MS, 'A contact lies in the past.'),
  text: z
    .string()
    .max(
      CONTACT_LIMIT,
      `This holds at most ${CONTACT_LIMIT.toLocaleString('en')} characters; what you wrote is kept.`,
    )
    .refine((value) => value.trim().length > 0, 'Write down what was said.')
    .transform((value) => withoutCards(value.replaceAll('\u0000', ''))),
  promise: z
    .object({
      text: z.string().trim().min(1, 'Say what was promised.').max(500).transform(withoutCards),
      dueAt: z.iso.datetime('Say by when it is promised.'),
    })
    .nullish(),
})
