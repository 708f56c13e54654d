import type { Role } from '#lib/actor.ts'
import type { PersonStatus } from './person.ts'
import type { PresenceState, ReasonedState } from './presence.ts'

export interface PersonRow {
  id: string
  name: string
  email: string
  role: Role
  teamId: string | null
  teamName: string | null
  languages: string[]
  skills: { name: string; level: number }[]
  queueIds: string[]
  queueNames: string[]
  capacityUnits: number
  /** Of it in use now. */
  loadUnits: number
  state: PresenceState
  status: PersonStatus
  /** Conversations they hold now. */
  openCount: number
}

export interface TeamRow {
  id: string
  name: string
  people: number
}

export interface ReasonChoice {
  id: string
  label: string
  state: ReasonedState
}

export interface ReasonRow extends ReasonChoice {
  archived: boolean
  /** People who are in it now. */
  people: number
}
