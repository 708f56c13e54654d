import type { CallType } from './call.ts'
import type { JsonObject } from './clean-json.ts'

/** A kept call that has not been taken in, with what is known of its source. */
export interface PendingEvent {
  id: string
  sourceId: string
  sourceName: string
  isTrusted: boolean
  type: CallType
  at: Date
  payload: JsonObject
}
