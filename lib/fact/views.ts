import type { DoubtReason } from './dismiss-reason.ts'
import type { FactSourceKind, FactType } from './fact.ts'

export interface FactView {
  type: FactType
  /** What an administrator's own type is called. */
  typeName: string | null
  value: string
  said: string
  /** Who or where it was said, in words: "by phone, Tallinn shop". */
  source: string
  sourceKind: FactSourceKind
  sourceId: string
  conversationId: string | null
  channel: string | null
  department: string | null
  at: string
  verified: boolean
}

/** A fact as the customer pane lists it. */
export interface ListedFactView extends FactView {
  /** An agent called it wrong or changed, and the customer hasn't told it since. */
  doubt: DoubtReason | null
}

/** What a draft asks for although it is on file. */
export interface ToldView extends FactView {
  stale: boolean
  /** Another value is on file that can't be told to be wrong. */
  conflict: boolean
  /** Where in the draft it is asked; end exclusive. */
  question: { start: number; end: number }
  /** The sentence to put where the question stands. */
  insert: string
}

/** A message that says or asks again what was told before, and where that was. */
export interface RepeatView {
  messageId: string
  kind: 'told' | 'asked'
  type: FactType
  typeName: string | null
  source: string
  sourceKind: FactSourceKind
  sourceId: string
  conversationId: string | null
  channel: string | null
  at: string
}
