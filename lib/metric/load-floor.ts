import type { ConversationState } from '#lib/conversation/conversation.ts'
import type { PresenceState } from '#lib/agent/presence.ts'
import type { WaitRange } from '#lib/queue/estimate-wait.ts'
import { loadFloorAgents } from './floor-agents.ts'
import { loadQueueTiles } from './floor-tiles.ts'

export interface QueueTile {
  id: string
  name: string
  waiting: number
  /** Since when the first in line waits; the screen counts up from it. */
  oldestSince: string | null
  /** Share from 0 to 1; null before anything counts. */
  serviceLevel: number | null
  serviceLevelTarget: number
  serviceLevelMs: number
  answered: number
  abandoned: number
  averageAnswerMs: number | null
  active: number
  inWrapUp: number
  /** People of the queue, those of them who are Available with room, and those at work without room. */
  members: number
  available: number
  atCapacity: number
  /** What somebody who comes now is told; null while nobody present takes work. */
  estimatedWait: WaitRange | null
}

export interface HeldConversation {
  conversationId: string
  queueId: string
  customerName: string
  state: ConversationState
  handRaisedAt: string | null
}

export interface FloorAgent {
  id: string
  name: string
  state: PresenceState
  /** What they say of why they are busy or away. */
  reason: string | null
  since: string
  loadUnits: number
  capacityUnits: number
  queueIds: string[]
  /** What they hold in queues of this floor, oldest first. */
  holding: HeldConversation[]
  handledToday: number
  ratingToday: number | null
}

export interface FloorView {
  queues: QueueTile[]
  agents: FloorAgent[]
}

/** The floor of a team, or of all (`all`), recounted from the tables; its figures are of the day in UTC of `now`. */
export async function loadFloor(scope: string, now = new Date()): Promise<FloorView> {
  const floor = { teamId: scope === 'all' ? null : scope, since: startOfDay(now) }
  const [queues, agents] = await Promise.all([loadQueueTiles(floor), loadFloorAgents(floor)])
  return { queues, agents }
}

export const startOfDay = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
