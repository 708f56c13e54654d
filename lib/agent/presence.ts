export const CHOSEN_STATES = ['available', 'busy', 'break', 'offline'] as const
export type ChosenState = (typeof CHOSEN_STATES)[number]

/** `missed` is never chosen: a reservation ran out unanswered. */
export type PresenceState = ChosenState | 'missed'

export interface PresenceView {
  agentId: string
  state: PresenceState
  since: string
  loadUnits: number
  capacityUnits: number
}
