/** A skill by its id, from 1 to 5. */
export type Levels = Readonly<Record<string, number>>

/** Work that waits, as choosing sees it; times in milliseconds. */
export interface WaitingWork {
  conversationId: string
  queueId: string
  channel: string
  units: number
  waitMs: number
  targetMs: number
  valueClass: 'standard' | 'complaint' | 'retention'
  /** The queue's, from 1. */
  priority: number
  /** '' where any will do. */
  language: string
  /** Few people speak it, however many are free now; the caller counts. */
  languageIsRare: boolean
  /** Levels that the queue demands, before they relax. */
  demands: Levels
  /** Asked before all others while this is set. */
  preferredAgentId: string | null
  /** Queues whose people may take it by now: its own, and those that it has overflowed to. */
  queueIds: readonly string[]
  /** People who may take it though they work in none of those. */
  overflowAgentIds: readonly string[]
  /** Who declined it a moment ago. */
  declinedBy: readonly string[]
}

/** Somebody who is available with room, as choosing sees them. */
export interface FreeAgent {
  agentId: string
  queueIds: readonly string[]
  skills: Levels
  languages: readonly string[]
  freeUnits: number
  /** Since work last came to them or left; who was just given some counts as 0. */
  idleMs: number
  /** Conversations in hand, and reservations, by channel. */
  holding: Readonly<Record<string, number>>
}

/** What a channel's conversation may ask of an agent. */
export interface ChannelRule {
  /** At most so many of it at once; null for as many as the units allow. */
  most: number | null
  /** Whether something else may come while one is in hand. */
  interruptible: boolean
}
export type ChannelRules = Readonly<Record<string, ChannelRule>>

export interface Match {
  work: WaitingWork
  agent: FreeAgent
  /** Why this person: `owner`, `language`, `skill`, `idle` or `overflow`. */
  reason: string
}
