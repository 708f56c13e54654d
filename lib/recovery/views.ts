import type { Entry } from '#lib/conversation/views.ts'
import type { CaseState, Severity } from './recovery-case.ts'
import type { SignalKind } from './signal.ts'

/** A row of the recovery board; everything that its list, filters and export show. */
export interface CaseRow {
  id: string
  customerId: string
  customerName: string
  tier: string | null
  conversationId: string | null
  state: CaseState
  severity: Severity
  valueAtRiskCents: number
  priority: number
  ownerId: string | null
  ownerName: string | null
  department: string | null
  cause: string | null
  outcome: string | null
  openedAt: string
  dueAt: string
  contactedAt: string | null
  closedAt: string | null
  signalCount: number
  lastSignal: SignalKind
  lastSignalAt: string
  /** Of the newest signal that has words. */
  quote: string
}

export interface SignalView {
  id: string
  kind: SignalKind
  quote: string
  score: number | null
  conversationId: string | null
  /** The message that it was found in. */
  messageId: string | null
  at: string
}

export interface StepView {
  id: string
  kind: string
  channel: string | null
  text: string
  costCents: number | null
  agentName: string
  at: string
}

/** What an agent sees on a customer. */
export interface CustomerCase {
  id: string
  state: CaseState
  severity: Severity
  ownerName: string | null
  department: string | null
  cause: string | null
  outcome: string | null
  openedAt: string
  dueAt: string
  closedAt: string | null
  signals: SignalView[]
  steps: StepView[]
}

export interface CaseCustomer {
  id: string
  name: string
  tier: string | null
  since: string
  revenue12mCents: number
  revenueCents: number
  orderCount12m: number
  identifiers: { type: string; value: string; verified: boolean }[]
}

export interface CaseDetail {
  row: CaseRow
  customer: CaseCustomer
  signals: SignalView[]
  steps: StepView[]
  /** The newest entries of the conversation that the case came from, oldest first. */
  thread: Entry[]
  threadIsCut: boolean
  earlier: CustomerCase[]
}

export interface CasePage {
  rows: CaseRow[]
  /** How many there are by state; closed ones of the last 90 days. */
  counts: Record<CaseState, number>
  /** Who may own a case. */
  owners: { id: string; name: string }[]
  /** Where the next page of closed cases begins; null at the end. */
  next: string | null
}

export interface CauseCount {
  department: string
  cause: string
  cases: number
  recovered: number
  valueAtRiskCents: number
}
