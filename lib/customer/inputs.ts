import { z } from 'zod'

export const customerInput = z.object({ customerId: z.uuid() })
