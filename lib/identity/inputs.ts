import { z } from 'zod'

const DIFFERENT = 'A customer is already the same as itself.'

export const mergeCustomersInput = z
  .object({ customerId: z.uuid(), otherId: z.uuid(), reviewId: z.uuid().optional() })
  .refine(({ customerId, otherId }) => customerId !== otherId, DIFFERENT)

export const unmergeCustomersInput = z.object({ mergeId: z.uuid() })

export const reviewInput = z.object({ reviewId: z.uuid() })

/** Where a list goes on: what the last page gave. */
const after = z.string().max(120).optional()

export const listReviewsInput = z.object({ show: z.enum(['open', 'later']).default('open'), after })

export const listMergeLogInput = z.object({ after })

/** How somebody made sure that an identifier is the customer's. */
export const VERIFY_REASONS = ['answered', 'document', 'known_on_file', 'in_person'] as const
export type VerifyReason = (typeof VERIFY_REASONS)[number]

export const verifyIdentifierInput = z.object({
  identifierId: z.uuid(),
  reason: z.enum(VERIFY_REASONS, 'Say how you made sure.'),
})

export const withdrawVerificationInput = z.object({ identifierId: z.uuid() })
