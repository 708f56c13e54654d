import { z } from 'zod'

export const mergeCustomersInput = z
  .object({ customerId: z.uuid(), otherId: z.uuid() })
  .refine(({ customerId, otherId }) => customerId !== otherId, 'A customer is already the same as itself.')
export type MergeCustomersInput = z.input<typeof mergeCustomersInput>

export const unmergeCustomersInput = z.object({ mergeId: z.uuid() })
export type UnmergeCustomersInput = z.input<typeof unmergeCustomersInput>
