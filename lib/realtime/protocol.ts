import type { PresenceView } from '#lib/agent/presence.ts'
import type { CustomerPart } from '#lib/audience.ts'
import type { ConversationView, Entry, WorkRow } from '#lib/conversation/views.ts'
import type { ReservationView } from '#lib/routing/reservation.ts'

/**
 * A piece of a room's stream. The client applies it when `prev` is what it has; with `prev` equal to `seq` it is
 * a value without a place in the stream (the last one wins).
 */
export interface Frame {
  room: string
  epoch: string
  prev: number
  seq: number
  data: unknown[]
}

/** What a client has of a room when it asks (again) for it. */
export interface Have {
  room: string
  epoch?: string
  seq?: number
}

export type Watched =
  | { room: string; ok: true; epoch: string; seq: number; snapshot: unknown[] }
  | { room: string; ok: true; epoch: string; seq: number; frames: Frame[] }
  | { room: string; ok: false }

export type ConversationItem =
  | { type: 'conversation'; conversation: ConversationView }
  | { type: 'entries'; entries: Entry[] }
  | { type: 'thread'; entries: Entry[]; hasEarlier: boolean }

export type ListItem =
  | { type: 'rows'; rows: WorkRow[] }
  | { type: 'put'; row: WorkRow }
  | { type: 'remove'; id: string }
  | { type: 'count'; count: number }

export interface AgentItem {
  type: 'me'
  presence: PresenceView | null
  reservations: ReservationView[]
}

export interface CustomerItem {
  type: 'changed'
  parts: CustomerPart[]
}

export interface TypingSignal {
  conversationId: string
  who: 'customer' | 'agent'
  name: string
}

/** The build of the server: an old tab says so instead of failing. */
export interface Greeting {
  build: string
  serverNow: number
  agentId: string
}
