import { z } from 'zod'
import { factTypes, type OwnFactType } from './fact.ts'
import { DISMISS_REASONS } from './dismiss-reason.ts'

const DRAFT_LIMIT = 20_000

export const checkDraftInput = z.object({
  conversationId: z.uuid(),
  text: z.string().max(DRAFT_LIMIT),
  /** The reader's zone, by which "on Tuesday" is meant. */
  timeZone: z.string().max(60).refine(isTimeZone, 'This time zone is not known.').optional(),
})

const ownType = z.custom<OwnFactType>(
  (value) =>
    typeof value === 'string' && z.uuid().safeParse(value.slice(4)).success && value.startsWith('own:'),
  'There is no such kind of fact.',
)

const dismissed = {
  conversationId: z.uuid(),
  type: z.union([z.enum(factTypes), ownType]),
  value: z.string().min(1).max(500),
}

export const dismissInput = z.object({ ...dismissed, reason: z.enum(DISMISS_REASONS) })
export const undoDismissalInput = z.object(dismissed)

export const recordFactsInput = z.object({ kind: z.enum(['message', 'touchpoint']), sourceId: z.uuid() })

export const noteAskedInput = z.object({ messageId: z.uuid() })

export const conversationInput = z.object({ conversationId: z.uuid() })

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
