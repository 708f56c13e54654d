import type { FloorAgent } from '#lib/metric/load-floor.ts'

/** Why somebody of the queue can't be given it now; to who is offline only when asked twice. */
export type Obstacle = 'has_it' | 'offline' | 'full'

export interface Receiver {
  agent: FloorAgent
  obstacle: Obstacle | null
  /** How many of them fit. */
  room: number
}

interface Movable {
  queueId: string
  assigneeId: string | null
  units: number
}

/** People of all their queues: who can take one first, Available before others, least load first. */
export function chooseReceiver(agents: readonly FloorAgent[], moved: readonly Movable[]): Receiver[] {
  return agents
    .filter(({ queueIds }) => moved.every(({ queueId }) => queueIds.includes(queueId)))
    .map((agent) => receiver(agent, moved))
    .toSorted((a, b) => rank(a) - rank(b) || a.agent.loadUnits - b.agent.loadUnits)
}

function receiver(agent: FloorAgent, moved: readonly Movable[]): Receiver {
  const others = moved.filter(({ assigneeId }) => assigneeId !== agent.id)
  let free = agent.capacityUnits - agent.loadUnits
  const room = others.filter(({ units }) => (free -= units) >= 0).length
  return { agent, room, obstacle: obstacleOf(agent, others.length, room) }
}

function obstacleOf({ state }: FloorAgent, others: number, room: number): Obstacle | null {
  if (others === 0) return 'has_it'
  if (room === 0) return 'full'
  return state === 'offline' ? 'offline' : null
}

const rank = ({ agent, obstacle }: Receiver) => (obstacle ? 2 : agent.state === 'available' ? 0 : 1)
