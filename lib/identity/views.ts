import type { IdentifierView } from '#lib/customer/views.ts'
import type { Evidence } from './merge-two.ts'
import type { FieldWeight } from './people-model.ts'

/** One merge that made the customer who they are. */
export interface MergeView {
  id: string
  winnerId: string
  loserId: string
  /** The name that the other had; null after the name was erased. */
  loserName: string | null
  evidence: Evidence[]
  mergedAt: string
  mergedByName: string | null
  /** False while it lies within a later merge: that one is undone first. */
  undoable: boolean
}

export interface MergeLogRow extends MergeView {
  survivorId: string
  survivorName: string
  /** How many rows it pointed elsewhere. */
  moved: number
  undoneAt: string | null
  undoneByName: string | null
}

export interface MergeLogPage {
  rows: MergeLogRow[]
  next: string | null
}

export interface UnmergePreview {
  mergeId: string
  loserName: string | null
  /** Rows that go back, by table. */
  tables: { table: string; rows: number }[]
  undoable: boolean
}

export interface ReviewRow {
  id: string
  customerId: string
  name: string
  otherId: string
  otherName: string
  probability: number
  comparisons: FieldWeight[]
  foundAt: string
}

export interface ReviewPage {
  rows: ReviewRow[]
  next: string | null
  counts: { open: number; later: number }
}

/** One of the two, as far as telling them apart needs. */
export interface ReviewSide {
  id: string
  name: string
  tier: string | null
  address: string | null
  since: string
  lastAt: string | null
  identifiers: IdentifierView[]
  orders: number
  conversations: number
  openCases: number
}

export interface ReviewDetail {
  id: string
  probability: number
  /** All bits together, the prior among them. */
  weight: number
  comparisons: FieldWeight[]
  foundAt: string
  laterUntil: string | null
  sides: [ReviewSide, ReviewSide]
  /** Kinds of identifier of which the two together have more than the rules allow. */
  overLimit: string[]
}

/** As the customer's own pane tells of it. */
export interface CustomerReview {
  id: string
  /** Null for who may not decide it. */
  otherName: string | null
  probability: number
  comparisons: FieldWeight[]
}

/** An identifier that more people have than the rules give weight to. */
export interface SharedIdentifier {
  type: string
  value: string
  people: number
  /** Some of them. */
  with: { id: string; name: string }[]
}

export interface RulesView {
  kinds: { type: string; priority: number; limit: number; joins: boolean; claimedFinds: boolean }[]
  blocked: { type: string; value: string }[]
  mostPeople: number
  mergesAlone: boolean
  changedAt: string | null
  changedByName: string | null
}
