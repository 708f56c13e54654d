import { loadFloorAgents } from './floor-agents.ts'
import { loadQueueTiles } from './floor-tiles.ts'
import type { PresenceState } from '#lib/agent/presence.ts'

export interface QueueTile {
  id: string
  name: string
  waiting: number
  /** Since when the first in line waits; the screen counts up from it. */
  oldestSince: string | null
  serviceLevel: number | null
  serviceLevelTarget: number
  serviceLevelMs: number
  answered: number
  abandoned: number
  averageAnswerMs: number | null
  active: number
  inWrapUp: number
  members: number
  available: number
  atCapacity: number
}

export interface FloorAgent {
  id: string
  name: string
  state: PresenceState
  since: string
  loadUnits: number
  capacityUnits: number
  queueIds: string[]
  holding: { conversationId: string; customerName: string; state: string }[]
  handledToday: number
  ratingToday: number | null
}

export interface FloorView {
  queues: QueueTile[]
  agents: FloorAgent[]
}

/** The floor of a team, or of all (`all`); today since midnight UTC. */
export async function loadFloor(scope: string): Promise<FloorView> {
  const teamId = scope === 'all' ? null : scope
  const [queues, agents] = await Promise.all([loadQueueTiles(teamId), loadFloorAgents(teamId)])
  return { queues, agents }
}
