import type { WorkRow } from '#lib/conversation/views.ts'

export type ReservationState = 'pending' | 'accepted' | 'declined' | 'timed_out' | 'rescinded' | 'cancelled'

/** A conversation held for one agent until `expiresAt`. */
export interface ReservationView {
  id: string
  conversation: WorkRow
  /** Why this person: `owner`, `language`, `skill`, `overflow`, `idle` … */
  reason: string
  /** Who hands it over, when it isn't routing that chose. */
  transfer: { kind: 'cold' | 'warm'; fromName: string; reason: string } | null
  createdAt: string
  expiresAt: string
}
