import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { z } from 'zod'
import { MESSAGE_LIMIT } from './conversation.ts'

const conversationId = z.uuid()
const text = z
  .string()
  .max(
    MESSAGE_LIMIT,
    `A message holds at most ${MESSAGE_LIMIT.toLocaleString('en')} characters; your draft is kept.`,
  )
  .refine((value) => value.trim().length > 0, 'Write something first.')
  .transform((value) => withoutCards(value.replaceAll('\u0000', '')))

export const sendMessageInput = z.object({
  /** Made by the client: the same id twice is one message. */
  id: z.uuid(),
  conversationId,
  text,
  /** The newest `seq` that the sender's screen showed. */
  shownSeq: z.int().min(0),
  /** Send although a colleague wrote something newer. */
  anyway: z.boolean().default(false),
})
export type SendMessageInput = z.input<typeof sendMessageInput>

export const addNoteInput = z.object({
  id: z.uuid(),
  conversationId,
  text,
  /** Colleagues whom it names. */
  mentionIds: z.array(z.uuid()).max(20, 'Mention at most 20 people.').default([]),
})
export const resolveInput = z.object({ conversationId })
export const readInput = z.object({ conversationId, seq: z.int().min(0) })

export const wrapUpInput = z.object({
  conversationId,
  dispositionId: z.uuid('Choose a disposition.').nullable(),
  resolution: z.string().max(MESSAGE_LIMIT).transform(withoutCards).default(''),
  cause: z.string().max(500).transform(withoutCards).default(''),
  promise: z
    .object({
      text: z.string().trim().min(1, 'Say what was promised.').max(500).transform(withoutCards),
      dueAt: z.iso.datetime(),
    })
    .nullish(),
})

/** What is written of a wrap-up before it is completed. */
export const writtenShape = z.object({
  dispositionId: z.uuid().nullable(),
  resolution: z.string().max(MESSAGE_LIMIT).transform(withoutCards).default(''),
  cause: z.string().max(500).transform(withoutCards).default(''),
})
export const saveWrapUpInput = writtenShape.extend({ conversationId })

export const draftInput = z.object({
  conversationId,
  kind: z.enum(['reply', 'note']),
  text: z.string().max(100_000).transform(withoutCards),
})

export const threadInput = z.object({
  conversationId,
  beforeSeq: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(60),
})

export const conversationInput = z.object({ conversationId })
