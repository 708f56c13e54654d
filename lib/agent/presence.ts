export const CHOSEN_STATES = ['available', 'busy', 'break', 'offline'] as const
export type ChosenState = (typeof CHOSEN_STATES)[number]

/** Never chosen: `missed` when a reservation ran out unanswered, `away` when nothing was touched for long. */
export type PresenceState = ChosenState | 'missed' | 'away'

export interface PresenceView {
  agentId: string
  state: PresenceState
  since: string
  loadUnits: number
  capacityUnits: number
}
