import { daySpans, type OpenHours } from './day-spans.ts'
import { type OffsetSegment, zoneOffsets } from './zone-offsets.ts'

const DAY = 86_400_000
const NEVER_AFTER = 400 * DAY
const FURTHEST = 3660 * DAY

interface Interval {
  from: number
  to: number
}

/*
 * It is open while the wall clock of its zone reads within a span. So 01:00–04:00 lasts two hours on the day that
 * clocks go forward, four on the day that they go back. No schedule is always open.
 */

export function isOpen(hours: OpenHours | null, at: Date): boolean {
  if (!hours) return true
  const now = at.getTime()
  const [first] = openIntervals(hours, now, now + 1)
  return first !== undefined
}

/** The first moment from `at` on when it is open, `at` itself when it is; null when not within 400 days. */
export function nextOpening(hours: OpenHours | null, at: Date): Date | null {
  if (!hours) return at
  for (const { from } of openIntervals(hours, at.getTime(), at.getTime() + NEVER_AFTER)) return new Date(from)
  return null
}

/** The first moment from `at` on when it is closed, `at` itself when it is; null when not within 400 days. */
export function nextClosing(hours: OpenHours | null, at: Date): Date | null {
  if (!hours) return null
  const end = at.getTime() + NEVER_AFTER
  let until = at.getTime()
  for (const { from, to } of openIntervals(hours, until, end)) {
    if (from > until) break
    until = to
  }
  return until >= end ? null : new Date(until)
}

/**
 * The moment when `ms` of open time have passed since `from`, `from` itself for none; null when that is more than
 * ten years away, or 400 days go by without an opening.
 */
export function addOpenTime(hours: OpenHours | null, from: Date, ms: number): Date | null {
  if (ms <= 0) return from
  if (!hours) return new Date(from.getTime() + ms)
  let left = ms
  let reached = from.getTime()
  for (const interval of openIntervals(hours, reached, reached + FURTHEST, NEVER_AFTER)) {
    const length = interval.to - interval.from
    if (length >= left) return new Date(interval.from + left)
    left -= length
    reached = interval.to
  }
  return null
}

/** Milliseconds of open time from one moment to another; 0 when they stand the other way round. */
export function openTimeBetween(hours: OpenHours | null, from: Date, to: Date): number {
  const [start, end] = [from.getTime(), to.getTime()]
  if (end <= start) return 0
  if (!hours) return end - start
  let total = 0
  for (const interval of openIntervals(hours, start, end)) total += interval.to - interval.from
  return total
}

/** What is open in [start, end), in order; ends early once nothing was open for `patience`. */
function* openIntervals(
  hours: OpenHours,
  start: number,
  end: number,
  patience = Infinity,
): Generator<Interval> {
  let last = start
  for (const segment of segmentsBetween(hours.timeZone, start, end)) {
    for (let day = dayAt(segment.from, segment); day <= dayAt(segment.to - 1, segment); day++) {
      if (day * DAY - segment.offsetMs - last > patience) return
      for (const interval of openOn(hours, day, segment)) {
        yield interval
        last = interval.to
      }
    }
  }
}

function* openOn(hours: OpenHours, day: number, segment: OffsetSegment): Generator<Interval> {
  const midnight = day * DAY - segment.offsetMs
  for (const span of daySpans(hours, day)) {
    const from = Math.max(midnight + span.from, segment.from)
    const to = Math.min(midnight + span.to, segment.to)
    if (from < to) yield { from, to }
  }
}

const dayAt = (at: number, { offsetMs }: OffsetSegment) => Math.floor((at + offsetMs) / DAY)

/** The zone's segments, cut to [start, end). */
function* segmentsBetween(timeZone: string, start: number, end: number): Generator<OffsetSegment> {
  for (let year = new Date(start).getUTCFullYear(); Date.UTC(year, 0) < end; year++) {
    for (const { from, to, offsetMs } of zoneOffsets(timeZone, year)) {
      const cut = { from: Math.max(from, start), to: Math.min(to, end), offsetMs }
      if (cut.from < cut.to) yield cut
    }
  }
}
