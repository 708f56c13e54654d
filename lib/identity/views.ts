import type { Evidence } from './merge-two.ts'

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
