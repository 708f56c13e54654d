export const CLOCK_KINDS = ['first_reply', 'next_reply', 'resolution', 'requester_wait'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** Kinds that can have a target; the requester's wait is only measured. */
export type TargetKind = Exclude<ClockKind, 'requester_wait'>

export const CLOCK_STATES = ['running', 'paused', 'met', 'breached', 'stopped'] as const
export type ClockState = (typeof CLOCK_STATES)[number]
