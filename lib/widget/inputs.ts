import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { z } from 'zod'
import { EMAIL_LIMIT, NAME_LIMIT } from './widget.ts'

const clean = (text: string) => text.replaceAll('\u0000', '').trim()
const token = z.string().max(4096).optional()

export const helloInput = z.object({
  widgetKey: z.string().min(1).max(100),
  visitorToken: token,
  identityToken: token,
})

export const visitorName = z
  .string()
  .max(NAME_LIMIT, `A name holds at most ${NAME_LIMIT} characters; what you typed is kept.`)
  .transform((value) => withoutCards(clean(value)))
  .optional()

export const visitorEmail = z
  .string()
  .max(EMAIL_LIMIT, `An e-mail address holds at most ${EMAIL_LIMIT} characters; what you typed is kept.`)
  .transform(clean)
  .refine((value) => value === '' || /^[^\s@]+@[^\s@]+$/.test(value), 'This is not an e-mail address.')
  .optional()
