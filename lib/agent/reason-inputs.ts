import { z } from 'zod'
import { REASONED_STATES } from './presence.ts'

const label = z
  .string()
  .max(40, 'At most 40 characters.')
  .transform((value) => value.replaceAll(/\p{Cc}/gu, ' ').trim())
  .refine((value) => value !== '', 'Name the reason.')
const state = z.enum(REASONED_STATES, 'Choose a state.')

export const addReasonInput = z.object({ label, state })
export type AddReasonInput = z.input<typeof addReasonInput>
export const changeReasonInput = z.object({ reasonId: z.uuid(), label, state })
export type ChangeReasonInput = z.input<typeof changeReasonInput>
export const reasonInput = z.object({ reasonId: z.uuid() })
export type ReasonInput = z.input<typeof reasonInput>
/** All that are in use, in their new order. */
export const orderReasonsInput = z.object({ reasonIds: z.array(z.uuid()).max(200) })
export type OrderReasonsInput = z.input<typeof orderReasonsInput>
