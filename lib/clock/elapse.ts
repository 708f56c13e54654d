import type { OpenHours } from '#lib/queue/day-spans.ts'
import { addOpenTime, openTimeBetween } from '#lib/queue/open-hours.ts'
import type { Stretch } from './clock.ts'

/** In which time a clock runs: opening hours without the pauses, which stand in order and apart. */
export interface Running {
  hours: OpenHours | null
  pauses: readonly Stretch[]
}

/** Milliseconds that a clock ran between two moments. */
export function elapsedBetween({ hours, pauses }: Running, from: Date, to: Date): number {
  const paused = pauses.map((pause) =>
    openTimeBetween(hours, latest(from, pause.from), earliest(to, pause.to ?? to)),
  )
  return paused.reduce((left, ms) => left - ms, openTimeBetween(hours, from, to))
}

/** When a clock has run for `ms`; null while it is paused before that, or where it never comes so far. */
export function dueAfter({ hours, pauses }: Running, from: Date, ms: number): Date | null {
  let start = from
  let left = ms
  for (const pause of pauses) {
    if (pause.to && pause.to <= start) continue
    const ran = openTimeBetween(hours, start, pause.from)
    if (ran >= left) break
    if (!pause.to) return null
    left -= ran
    start = pause.to
  }
  return addOpenTime(hours, start, left)
}

const earliest = (a: Date, b: Date) => (a < b ? a : b)
const latest = (a: Date, b: Date) => (a > b ? a : b)
