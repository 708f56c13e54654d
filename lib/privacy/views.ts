import type { ConsentSource } from './consent.ts'
import type { RetentionKind } from './retention.ts'

export type RequestKind = 'erasure' | 'export'
export type RequestState = 'queued' | 'running' | 'done' | 'failed' | 'expired'

/** What an erasure did and looked at, in counts: never a value. */
export interface ErasureCertificate {
  /** Rows of the customer that were removed or blanked, by table. */
  erased: Record<string, number>
  /** Rows of others out of which the customer's values were taken, by table. */
  replaced: Record<string, number>
  /** Rows in which a known value still stands, by table and column. */
  found: Record<string, number>
  tables: number
  columns: number
  /** How many known values were looked for. */
  values: number
  verifiedAt: string
}

export interface PrivacyRequestView {
  id: string
  kind: RequestKind
  customerId: string
  customerName: string
  state: RequestState
  done: number
  total: number
  askedByName: string
  askedAt: string
  finishedAt: string | null
  expiresAt: string | null
  certificate: ErasureCertificate | null
}

export interface ConsentEntryView {
  id: string
  purpose: string
  channel: string
  given: boolean
  source: ConsentSource
  agentName: string | null
  at: string
}

export interface LegalHoldView {
  id: string
  reason: string
  until: string | null
  placedByName: string
  placedAt: string
  customerId: string
  customerName: string
}

export interface PersonalDataView {
  erasedAt: string | null
  /** What was said of each consent; nothing where it was never spoken of. */
  consent: Record<string, boolean>
  history: ConsentEntryView[]
  holds: LegalHoldView[]
  requests: PrivacyRequestView[]
  /** Whether the reader may export, hold and erase. */
  mayManage: boolean
}

/** Of all customers: what was asked, and the holds that stand. */
export interface PrivacyRequestsView {
  requests: PrivacyRequestView[]
  holds: LegalHoldView[]
}

export interface RetentionRow {
  kind: RetentionKind
  days: number | null
  changedByName: string | null
  changedAt: string | null
  lastRun: { at: string; removed: number; held: number } | null
}

export interface RetentionRunView {
  id: string
  kind: RetentionKind
  days: number
  startedAt: string
  finishedAt: string | null
  removed: number
  held: number
}

export interface RetentionPreview {
  /** Rows that would go; `PREVIEW_MOST` stands for that many and more. */
  rows: number
  held: number
}

export const PREVIEW_MOST = 1_000_000
