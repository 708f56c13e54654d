import { z } from 'zod'

/** What a figure of a queue counts: open work, or what was opened today and how it went. */
export const FLOOR_FIGURES = ['waiting', 'active', 'wrap_up', 'answered', 'abandoned', 'offered'] as const
export type FloorFigure = (typeof FLOOR_FIGURES)[number]

const page = {
  /** The `next` of the page before. */
  after: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(100),
}

/** The conversations behind a queue's figure, or those that an agent holds. */
export const floorConversationsInput = z.union([
  z.object({ queueId: z.uuid(), figure: z.enum(FLOOR_FIGURES), ...page }),
  z.object({ agentId: z.uuid(), ...page }),
])
export type FloorConversationsInput = z.output<typeof floorConversationsInput>
