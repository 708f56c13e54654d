const SECOND = 1000
const DAY = 86_400_000

/** A stretch of time in which a zone's clocks keep one distance from UTC. */
export interface OffsetSegment {
  from: number
  to: number
  offsetMs: number
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const years = new Map<string, readonly OffsetSegment[]>()

/** The segments of a UTC year, in order and without a gap; worked out once a zone and year. */
export function zoneOffsets(timeZone: string, year: number): readonly OffsetSegment[] {
  const key = `${timeZone} ${year}`
  const known = years.get(key)
  if (known) return known
  const found = findSegments(timeZone, Date.UTC(year, 0), Date.UTC(year + 1, 0))
  years.set(key, found)
  return found
}

/** No zone changes its clocks there and back within one day, so that daily steps see every change. */
function findSegments(timeZone: string, start: number, end: number): OffsetSegment[] {
  const segments: OffsetSegment[] = []
  let from = start
  let offsetMs = offsetAt(timeZone, start)
  for (let day = start + DAY; day <= end; day += DAY) {
    const last = Math.min(day, end - SECOND)
    const next = offsetAt(timeZone, last)
    if (next === offsetMs) continue
    const change = findChange(timeZone, last - DAY, last, offsetMs)
    segments.push({ from, to: change, offsetMs })
    from = change
    offsetMs = next
  }
  return [...segments, { from, to: end, offsetMs }]
}

/** The first whole second in (low, high] that has another offset than `before`. */
function findChange(timeZone: string, low: number, high: number, before: number): number {
  let [same, other] = [low, high]
  while (other - same > SECOND) {
    const middle = same + Math.floor((other - same) / 2 / SECOND) * SECOND
    if (offsetAt(timeZone, middle) === before) same = middle
    else other = middle
  }
  return other
}

function offsetAt(timeZone: string, at: number): number {
  const part = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - at
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}
