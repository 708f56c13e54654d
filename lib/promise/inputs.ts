import { z } from 'zod'

export const settlePromiseInput = z.object({ promiseId: z.uuid(), outcome: z.enum(['kept', 'withdrawn']) })
