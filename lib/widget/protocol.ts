import type { WaitRange } from '#lib/queue/estimate-wait.ts'

/** What a customer's screen may see of a message: never notes, never events, never ids of people. */
export interface PublicMessage {
  id: string
  seq: number
  /** The public message before it: a screen applies only the one that follows what it has. */
  prevSeq: number
  authorKind: 'customer' | 'agent' | 'system'
  authorName: string | null
  text: string
  sentAt: string
}

export interface PublicState {
  conversationId: string
  /** A call-back that is booked waits too: it has a place in line. */
  state: 'waiting' | 'active' | 'ended'
  endedBy: 'customer' | 'agent' | null
  agentName: string | null
  /** It was merged into this one, where the customer goes on. */
  movedToId: string | null
  /** 1 is next; null unless somebody waits for it at their screen. */
  place: number | null
  /** Null while nothing honest can be said. */
  waitRange: WaitRange | null
  /** Whether anybody who could answer is at work. */
  available: boolean
  /** Left to be answered later: nobody waits at their screen for it. */
  messageLeft: boolean
  callback: PublicCallback | null
  /** Whether a call back can be asked for now. */
  canCallBack: boolean
  isOpen: boolean
  /** When it opens next; null while it is open, or when that is not known. */
  opensAt: string | null
  /** The newest public message there is: who has less asks for the rest. */
  lastSeq: number
  agentReadSeq: number
  rating: { score: number; comment: string; isFinal: boolean } | null
}

export interface PublicCallback {
  /** Due: its time has come, and who calls is being found. */
  state: 'booked' | 'due'
  phone: string
  slotAt: string
}

/** Half hours that a call back can be booked for, by their beginnings. */
export interface CallbackSlots {
  slots: string[]
  /** What the wait in the chat would be now. */
  waitRange: WaitRange | null
  /** Whether anybody who could answer there is at work. */
  available: boolean
}

export type PublicItem = { type: 'message'; message: PublicMessage } | { type: 'state'; state: PublicState }

export interface PublicFrame {
  room: string
  prev: number
  seq: number
  data: PublicItem[]
}

/** Answer to `watch`: after `lastSeq` exactly what was missed, or a snapshot when that isn't possible. */
export interface PublicThread {
  kind: 'missed' | 'snapshot'
  messages: PublicMessage[]
  hasEarlier: boolean
  state: PublicState
}

/** What a page sends when it opens the socket. */
export interface Hello {
  widgetKey: string
  visitorToken?: string
  identityToken?: string
}

/** The server's first word on every connection. */
export interface Welcome {
  visitorToken: string
  verified: boolean
  name: string | null
  /** The visitor's open conversation, if there is one. */
  conversationId: string | null
  available: boolean
  isOpen: boolean
  opensAt: string | null
}

export interface Opened {
  conversationId: string
  /** False when the visitor had an open conversation already: this is it, and nothing was written. */
  opened: boolean
}

export interface Received {
  id: string
  seq: number
  at: string
}
