import { z } from 'zod'
import { CHOSEN_STATES } from '#lib/agent/presence.ts'

export const acceptInput = z.object({ conversationId: z.uuid() })
export const declineInput = z.object({ reservationId: z.uuid() })
export const presenceInput = z.object({
  state: z.enum(CHOSEN_STATES, 'Choose a state.'),
  reasonId: z.uuid().nullish(),
  /** When the last work in hand has ended; until then nothing new comes. */
  afterWork: z.boolean().default(false),
})
export const idleInput = z.object({ idle: z.boolean() })
export const agentInput = z.object({ agentId: z.uuid() })
