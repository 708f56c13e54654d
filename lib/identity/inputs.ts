import { z } from 'zod'

export const mergeCustomersInput = z
  .object({ customerId: z.uuid(), otherId: z.uuid() })
  .refine(({ customerId, otherId }) => customerId !== otherId, 'A customer is already the same as itself.')

export const unmergeCustomersInput = z.object({ mergeId: z.uuid() })
