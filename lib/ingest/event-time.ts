import type { Json } from './clean-json.ts'

export type TimeFlag = 'future' | 'past' | 'unreadable'

export interface EventTime {
  at: Date
  /** Why it is not what was sent. */
  flag: TimeFlag | null
}

export interface SentTimes {
  receivedAt: Date
  sentAt: Json | undefined
  /** The event's own time, by the sender's clock. */
  timestamp: Json | undefined
}

/** Below this the difference is mostly the way through a busy network, and the sender’s own order is the truer one. */
const SAME_CLOCK_MS = 30_000
const EARLIEST_MS = Date.UTC(1990, 0, 1)
/** Seconds since 1970 stay below this for thousands of years, milliseconds have been above since 1973. */
const MOST_SECONDS = 1e11

/**
 * When it happened, by our clock: receivedAt − (sentAt − timestamp), as the Segment specification has it. What lies
 * ahead, or before there was a web, is taken for the moment of arrival and says so.
 */
export function eventTime({ receivedAt, sentAt, timestamp }: SentTimes): EventTime {
  if (timestamp === undefined || timestamp === null) return { at: receivedAt, flag: null }
  const said = readTime(timestamp)
  if (said === null) return { at: receivedAt, flag: 'unreadable' }
  const received = receivedAt.getTime()
  const skew = received - (readTime(sentAt) ?? received)
  const at = Math.abs(skew) < SAME_CLOCK_MS ? said : said + skew
  if (at > received + SAME_CLOCK_MS) return { at: receivedAt, flag: 'future' }
  if (at < EARLIEST_MS) return { at: receivedAt, flag: 'past' }
  return { at: new Date(Math.min(at, received)), flag: null }
}

function readTime(value: Json | undefined): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value < MOST_SECONDS ? value * 1000 : value
  if (typeof value !== 'string' || !/^[+-]?\d{4}/.test(value)) return null
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : ms
}
