import type { Hold } from './conflict.ts'

/** Something that a department sent while the customer's case was open. */
export interface ConflictView {
  id: string
  kind: string
  department: string
  /** Null when the touchpoint is gone. */
  title: string | null
  /** A subject, a campaign's name. */
  detail: string | null
  occurredAt: string
  hold: Hold
  askedBy: string | null
  askedAt: string | null
  answeredAt: string | null
  liftedAt: string | null
  /** The department has an address for holds. */
  isReachable: boolean
  /** A hold of that department was confirmed before this came. */
  cameInSpite: boolean
  /** Attempts to reach the department that failed, and why the last one did. */
  attempts: number
  problem: string | null
  nextAt: string | null
}
