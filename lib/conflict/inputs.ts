import { z } from 'zod'

export const conflictInput = z.object({ conflictId: z.uuid() })
export const customerConflictsInput = z.object({ customerId: z.uuid() })
