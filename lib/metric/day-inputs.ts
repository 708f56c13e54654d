import { z } from 'zod'
import { isTimeZone } from './day-start.ts'

/** The reader's day is where the reader is. */
export const dayInput = z.object({
  timeZone: z.string().max(100).refine(isTimeZone, 'This is no time zone.').default('UTC'),
})
