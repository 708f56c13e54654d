import { z } from 'zod'
import { dismissInput, undoDismissalInput } from './inputs.ts'

const { conversationId, type } = undoDismissalInput.shape

/** As `wordingOf` made it; whatever comes is made one again before it is kept. */
const wording = z.string().max(1000).nullish()

export const dismissToldInput = dismissInput.extend({ wording })

const MOST_KINDS = 40

export const noteOfferedInput = z.object({ conversationId, types: z.array(type).min(1).max(MOST_KINDS) })

export const insertToldInput = z.object({
  conversationId,
  type,
  wording,
  /** What was put in asks whether it still holds. */
  confirms: z.boolean(),
})

export const WORDING_STATES = ['quiet', 'refused'] as const
export const settleWordingInput = z.object({ wordingId: z.uuid(), state: z.enum(WORDING_STATES) })
export type SettleWordingInput = z.input<typeof settleWordingInput>

export const FEWEST_PEOPLE = 2
const MOST_PEOPLE = 50

export const changeLearningInput = z.object({
  quietAfter: z
    .int(`A whole number from ${FEWEST_PEOPLE} to ${MOST_PEOPLE}.`)
    .min(FEWEST_PEOPLE, `At least ${FEWEST_PEOPLE}: one person alone teaches nothing.`)
    .max(MOST_PEOPLE, `At most ${MOST_PEOPLE}.`),
})
export type ChangeLearningInput = z.input<typeof changeLearningInput>
