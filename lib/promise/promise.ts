/** Proposed: found in a message, and nobody has said yet that it is one. */
const PROMISE_STATES = ['proposed', 'open', 'kept', 'broken', 'withdrawn', 'dismissed'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** How long before its time its owner is reminded. */
export const DUE_LEAD_MS = 3_600_000

interface Dated {
  state: PromiseState
  dueAt: Date
}

/** As it stands by the clock: an open promise whose time has passed is broken, whoever has noticed. */
export const stateAt = ({ state, dueAt }: Dated, now: Date): PromiseState =>
  state === 'open' && dueAt.getTime() <= now.getTime() ? 'broken' : state

/** Late is late, but it can still be done, or taken back. */
export const canSettle = (state: PromiseState): boolean => state === 'open' || state === 'broken'

/** It wants doing today, or was to be done before. */
export const isPressing = ({ state, dueAt }: { state: PromiseState; dueAt: string }, now: number): boolean =>
  state === 'broken' || (state === 'open' && Date.parse(dueAt) - now < 24 * DUE_LEAD_MS)
