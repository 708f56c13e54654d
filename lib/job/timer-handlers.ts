import { endWrapUp } from '#lib/conversation/end-wrap-up.ts'
import { fallDue } from '#lib/callback/fall-due.ts'
import { abandonLost } from '#lib/routing/abandon-lost.ts'
import { endGrace } from '#lib/routing/end-grace.ts'
import type { DueTimer, TimerKind } from '#lib/timer.ts'

type Handler = (due: DueTimer) => Promise<void>
export type TimerHandlers = Record<TimerKind, Handler>

const nothing: Handler = () => Promise.resolve()

/** What each kind of timer does. A handler looks whether what it is for still holds: the moment may have passed. */
export const handlers: TimerHandlers = {
  'conversation.wake': nothing,
  'wrap_up.end': endWrapUp,
  'disconnect.grace': endGrace,
  'visitor.grace': abandonLost,
  'clock.due': nothing,
  'callback.due': fallDue,
}
