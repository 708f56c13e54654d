import { CALL_TYPES, type CallDoor } from '#lib/ingest/call.ts'
import type { RawHandler } from './raw-routes.ts'
import { answerPreflight, receiveCalls } from './receive-calls.ts'

const DOORS: readonly CallDoor[] = [...CALL_TYPES, 'batch', 'import']

/** Each door by its name, and by its first letter, as analytics.js calls it. */
const pathsOf = (door: CallDoor) =>
  door === 'import' ? [`/v1/${door}`] : [`/v1/${door}`, `/v1/${door.slice(0, 1)}`]

/** The HTTP tracking API of the Segment specification. */
export const trackingRoutes: Record<string, RawHandler> = Object.fromEntries(
  DOORS.flatMap((door) => {
    const receive = receiveCalls(door)
    return pathsOf(door).flatMap((path): [string, RawHandler][] => [
      [`POST ${path}`, receive],
      [`OPTIONS ${path}`, answerPreflight],
    ])
  }),
)
