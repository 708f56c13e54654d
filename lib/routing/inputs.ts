import { z } from 'zod'
import { CHOSEN_STATES } from '#lib/agent/presence.ts'

export const acceptInput = z.object({ conversationId: z.uuid() })
export const declineInput = z.object({ reservationId: z.uuid() })
export const presenceInput = z.object({ state: z.enum(CHOSEN_STATES) })
export const reassignInput = z.object({ conversationId: z.uuid(), agentId: z.uuid() })
export const takeOverInput = z.object({ conversationId: z.uuid() })
