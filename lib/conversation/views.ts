import type { TargetKind } from '#lib/clock/clock.ts'
import type { EventName } from '#lib/events.ts'
import type { ConversationState } from './conversation.ts'

export type ParticipantRole = 'consulted' | 'joined' | 'watching'

/** Somebody else who is in a conversation. */
export interface ParticipantView {
  agentId: string
  name: string
  role: ParticipantRole
}

/** Pending until somebody accepts; then accepted until the receiver has said that they read the brief. */
export interface TransferView {
  kind: 'cold' | 'warm'
  toName: string
  state: 'pending' | 'accepted'
}

export interface WorkRow {
  id: string
  customerId: string
  customerName: string
  tier: string | null
  channel: string
  queueId: string
  queueName: string
  state: ConversationState
  assigneeId: string | null
  assigneeName: string | null
  /** What it takes of an agent's capacity. */
  units: number
  subject: string | null
  preview: string | null
  previewFrom: 'customer' | 'agent' | 'system' | null
  unread: number
  openedAt: string
  waitingSince: string | null
  replyDueSince: string | null
  lastMessageAt: string
  endedBy: string | null
  hasOpenCase: boolean
  /** The service-level clock that runs out first; null where none runs. */
  clockKind: TargetKind | null
  clockWarnAt: string | null
  clockDueAt: string | null
  handRaisedAt: string | null
  parkedAt: string | null
  /** When a parked one comes back, unless the customer writes before. */
  wakeAt: string | null
  participants: ParticipantView[]
  transfer: TransferView | null
}

export interface ConversationView extends WorkRow {
  seq: number
  serviceLevelMs: number
  wrapUpRequired: boolean
  /** When wrap-up is completed by itself, where the queue limits it. */
  wrapUpUntil: string | null
  wrapUpExtendable: boolean
  /** Where a merged one goes on. */
  mergedIntoId: string | null
  customerDeliveredSeq: number
  customerReadSeq: number
  verified: boolean
}

export interface MessageEntry {
  kind: 'message'
  id: string
  seq: number
  at: string
  authorKind: 'customer' | 'agent' | 'system'
  authorId: string | null
  authorName: string | null
  text: string
}

export interface NoteEntry {
  kind: 'note'
  id: string
  seq: number
  at: string
  authorId: string
  authorName: string
  text: string
}

/**
 * A supervisor's word to who holds the conversation stands here. A thread is told to all who read along, so that
 * its text is asked for apart, by those who may read it.
 */
export interface WhisperEntry {
  kind: 'whisper'
  id: string
  seq: number
  at: string
}

export interface WhisperView {
  id: string
  text: string
  authorId: string
  authorName: string
}

export interface EventEntry {
  kind: 'event'
  id: string
  seq: number
  at: string
  name: EventName
  actorKind: string
  actorName: string | null
  agentName: string | null
  data: Record<string, string | number | boolean | null> | null
}

/** What stands in a thread, in the order of its dense `seq`. */
export type Entry = MessageEntry | NoteEntry | WhisperEntry | EventEntry

export interface ThreadPage {
  conversationId: string
  entries: Entry[]
  hasEarlier: boolean
}
