import { z } from 'zod'

export const customerInput = z.object({ customerId: z.uuid() })

export const searchInput = z.object({
  text: z
    .string()
    .max(200, 'A search holds at most 200 characters.')
    .transform((value) => value.replaceAll('\u0000', '').trim()),
})
