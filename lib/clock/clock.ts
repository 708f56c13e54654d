export type ClockKind = 'first_reply' | 'next_reply' | 'resolution' | 'requester_wait'

/** Kinds that can have a target; the requester's wait is only measured. */
export type TargetKind = Exclude<ClockKind, 'requester_wait'>

/** Paused: parked, or of a queue that never opens. Outside opening hours a clock stands still but is running. */
export type ClockState = 'running' | 'paused' | 'met' | 'breached' | 'stopped'

/** From a moment to another, or still going on. */
export interface Stretch {
  from: Date
  to: Date | null
}

export interface Clock {
  kind: ClockKind
  state: ClockState
  startedAt: Date
  /** When four fifths of the time are used up. */
  warnAt: Date | null
  dueAt: Date | null
  stoppedAt: Date | null
  /** Open time that passed while it ran. */
  elapsedMs: number
}

/** A clock as it is kept, with what was told of it. */
export interface KeptClock extends Clock {
  atRiskAt: Date | null
  breachedAt: Date | null
}

/** What a queue promises; null where it promises nothing. */
export interface ClockPolicy {
  /** Without a first reply's target of its own, being answered within this is what counts. */
  serviceLevelMs: number
  firstReplyMs: number | null
  nextReplyMs: number | null
  resolutionMs: number | null
  pausesParked: boolean
}

/** A conversation's own times, from which all of its clocks follow. */
export interface ConversationTimes {
  openedAt: Date
  /** When somebody took it for the first time. */
  answeredAt: Date | null
  firstReplyAt: Date | null
  endedAt: Date | null
  /** Whether it ended by being served, not by being left or merged. */
  isServed: boolean
  /** After the first reply, the customer's word until the agent's: those without a verdict yet. */
  turns: Stretch[]
  /** All of them, once it has ended. */
  waits: Stretch[]
  parked: Stretch[]
}
