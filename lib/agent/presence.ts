export const CHOSEN_STATES = ['available', 'busy', 'break', 'offline'] as const
export type ChosenState = (typeof CHOSEN_STATES)[number]

/** States that may be given a reason. */
export const REASONED_STATES = ['busy', 'break'] as const
export type ReasonedState = (typeof REASONED_STATES)[number]

/** Never chosen: `missed` when a reservation ran out unanswered, `away` when nothing was touched for long. */
export type PresenceState = ChosenState | 'missed' | 'away'

export interface PresenceView {
  agentId: string
  state: PresenceState
  since: string
  loadUnits: number
  capacityUnits: number
  reasonId: string | null
  /** The reason's name. */
  reason: string | null
  /** What is chosen for when the last work in hand ends; until then nothing new comes. */
  nextState: ChosenState | null
  nextReason: string | null
  /** After how long without a touch the screen says that nobody is there. */
  idleAfterMs: number
}
