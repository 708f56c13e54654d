import type { AuditValues } from '#lib/audit.ts'

export interface AuditRow {
  id: number
  at: string
  actorKind: 'agent' | 'visitor' | 'system'
  actorName: string | null
  action: string
  targetKind: string | null
  targetId: string | null
  /** Of the console's own things; never a customer's. */
  targetName: string | null
  old: AuditValues | null
  new: AuditValues | null
}

export interface AuditPage {
  rows: AuditRow[]
  /** Where the search goes on; null at the beginning of the log. */
  next: number | null
  /** How far back was looked, while there is more. */
  searchedTo: string | null
}
