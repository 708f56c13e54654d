import { z } from 'zod'
import { dayInput } from './day-inputs.ts'

export const intradayInput = dayInput.extend({ queueId: z.uuid() })
