import type { ReplayState, ReplayStep } from './replay-state.ts'
import type { QueueMoment } from './summarise-floor.ts'

/** Who and what is on the floor now; a replay shows their names. */
export interface ReplayRoster {
  queues: { id: string; name: string; serviceLevelMs: number }[]
  agents: { id: string; name: string; queueIds: string[] }[]
}

/** The day as its snapshots have it, oldest first. */
export interface ReplayDay extends ReplayRoster {
  moments: { at: string; queues: Record<string, QueueMoment> }[]
}

/** The floor from a snapshot until the next: the state then, and what moved it. Times in ms. */
export interface ReplayStretch {
  from: number
  /** Null for the newest: it is still being written. */
  until: number | null
  state: ReplayState
  steps: ReplayStep[]
}
