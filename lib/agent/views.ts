import type { Role } from '#lib/actor.ts'
import type { PersonStatus } from './person.ts'
import type { PresenceState } from './presence.ts'

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
