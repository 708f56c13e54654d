import type { JsonObject } from './clean-json.ts'
import type { TimeFlag } from './event-time.ts'

export const RAW_EVENT_STATES = ['pending', 'done', 'quarantined', 'discarded'] as const
export type RawEventState = (typeof RAW_EVENT_STATES)[number]

/** One call as it is kept before it is acknowledged. */
export interface NewRawEvent {
  id: string
  sourceId: string
  messageId: string
  type: string
  name: string | null
  receivedAt: Date
  at: Date
  timeFlag: TimeFlag | null
  payload: JsonObject
  state: RawEventState
  /** Why it can't be read. */
  problem: string | null
}
