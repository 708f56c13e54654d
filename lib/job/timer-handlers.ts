import { endWrapUp } from '#lib/conversation/end-wrap-up.ts'
import { fallDue } from '#lib/callback/fall-due.ts'
import { fireClock } from '#lib/clock/fire-clock.ts'
import { expireExport } from '#lib/privacy/expire-export.ts'
import { breakPromise, fallDue as promiseFallsDue } from '#lib/promise/fall-due.ts'
import { abandonLost } from '#lib/routing/abandon-lost.ts'
import { endGrace } from '#lib/routing/end-grace.ts'
import { wakeParked } from '#lib/routing/wake-parked.ts'
import { webhookFallsDue } from '#lib/webhook/fall-due.ts'
import type { DueTimer, TimerKind } from '#lib/timer.ts'

type Handler = (due: DueTimer) => Promise<void>
export type TimerHandlers = Record<TimerKind, Handler>

/** What each kind of timer does. A handler looks whether what it is for still holds: the moment may have passed. */
export const handlers: TimerHandlers = {
  'conversation.wake': wakeParked,
  'wrap_up.end': endWrapUp,
  'disconnect.grace': endGrace,
  'visitor.grace': abandonLost,
  'clock.due': fireClock,
  'callback.due': fallDue,
  'promise.due': promiseFallsDue,
  'promise.broken': breakPromise,
  'export.expire': expireExport,
  'webhook.due': webhookFallsDue,
}
