import type { TargetKind } from '#lib/clock/clock.ts'
import type { ConversationState } from '#lib/conversation/conversation.ts'

/** A conversation behind a figure of the floor. */
export interface FloorConversation {
  id: string
  customerName: string
  tier: string | null
  channel: string
  queueId: string
  queueName: string
  state: ConversationState
  assigneeId: string | null
  assigneeName: string | null
  units: number
  preview: string | null
  openedAt: string
  waitingSince: string | null
  endedAt: string | null
  /** From opening to the first assignment, or to leaving without one; null while waiting. */
  waitMs: number | null
  serviceLevelMs: number
  hasOpenCase: boolean
  clockKind: TargetKind | null
  clockWarnAt: string | null
  clockDueAt: string | null
}

export interface FloorConversationPage {
  rows: FloorConversation[]
  next: string | null
}
