import { z } from 'zod'
import { AGENT_FIGURES, QUEUE_FIGURES } from './figure.ts'

const page = {
  /** The `next` of the page before. */
  after: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(100),
  /** Open work by age, or by the service-level clock that runs out first. */
  sort: z.enum(['age', 'clock']).default('age'),
}

/** The conversations behind a figure of a queue or of an agent. */
export const floorConversationsInput = z.union([
  z.object({ queueId: z.uuid(), figure: z.enum(QUEUE_FIGURES), ...page }),
  z.object({ agentId: z.uuid(), figure: z.enum(AGENT_FIGURES), ...page }),
])
export type FloorConversationsInput = z.output<typeof floorConversationsInput>
