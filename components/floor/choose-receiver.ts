import type { FloorAgent } from '#lib/metric/load-floor.ts'

/** Why somebody of the queue can't be given it now. */
export type Obstacle = 'has_it' | 'offline' | 'full'

export interface Receiver {
  agent: FloorAgent
  obstacle: Obstacle | null
}

interface Movable {
  queueId: string
  assigneeId: string | null
  units: number
}

/** People of the conversation's queue: who can take it first, Available before others, least load first. */
export function chooseReceiver(agents: readonly FloorAgent[], moved: Movable): Receiver[] {
  return agents
    .filter(({ queueIds }) => queueIds.includes(moved.queueId))
    .map((agent) => ({ agent, obstacle: obstacleOf(agent, moved) }))
    .toSorted((a, b) => rank(a) - rank(b) || a.agent.loadUnits - b.agent.loadUnits)
}

function obstacleOf(agent: FloorAgent, { assigneeId, units }: Movable): Obstacle | null {
  if (agent.id === assigneeId) return 'has_it'
  if (agent.state === 'offline') return 'offline'
  return agent.loadUnits + units > agent.capacityUnits ? 'full' : null
}

const rank = ({ agent, obstacle }: Receiver) => (obstacle ? 2 : agent.state === 'available' ? 0 : 1)
