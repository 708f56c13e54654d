import { z } from 'zod'

export const rawEventsInput = z.object({ ids: z.array(z.uuid()).min(1).max(500) })
