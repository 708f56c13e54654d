export type PromiseState = 'open' | 'kept' | 'broken' | 'withdrawn'

interface Dated {
  state: PromiseState
  dueAt: Date
}

/** As it stands by the clock: an open promise whose time has passed is broken, whoever has noticed. */
export const stateAt = ({ state, dueAt }: Dated, now: Date): PromiseState =>
  state === 'open' && dueAt.getTime() <= now.getTime() ? 'broken' : state

/** Late is late, but it can still be done, or taken back. */
export const canSettle = (state: PromiseState): boolean => state === 'open' || state === 'broken'
