import { describe, expect, it } from 'vitest'
import type { OpenHours } from './day-spans.ts'
import { addOpenTime, isOpen, nextClosing, nextOpening, openTimeBetween } from './open-hours.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const closed: OpenHours = { timeZone: 'Europe/Tallinn', week: [], holidays: [] }
const daily = (timeZone: string, ...spans: { from: string; to: string }[]): OpenHours => ({
  timeZone,
  week: Array.from({ length: 7 }, () => spans),
  holidays: [],
})
const weekdays: OpenHours = {
  ...closed,
  week: [[], ...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), []],
  holidays: [
    { date: '2026-12-24', spans: [{ from: '10:00', to: '12:00' }] },
    { date: '2026-12-25', spans: [] },
  ],
}
const date = (text: string) => new Date(text)

describe('opening hours', () => {
  it('are always without a schedule', () => {
    const at = date('2026-05-01T00:00:00Z')
    expect(isOpen(null, at)).toBe(true)
    expect(nextOpening(null, at)).toEqual(at)
    expect(nextClosing(null, at)).toBeNull()
    expect(addOpenTime(null, at, HOUR)).toEqual(date('2026-05-01T01:00:00Z'))
    expect(openTimeBetween(null, at, date('2026-05-01T00:00:30Z'))).toBe(30_000)
  })

  it('that never open are never reached, and say so', () => {
    const at = date('2026-05-01T00:00:00Z')
    expect(isOpen(closed, at)).toBe(false)
    expect(nextOpening(closed, at)).toBeNull()
    expect(addOpenTime(closed, at, 1)).toBeNull()
    expect(openTimeBetween(closed, at, date('2028-05-01T00:00:00Z'))).toBe(0)
    const past = { ...closed, holidays: [{ date: '2026-05-02', spans: [{ from: '10:00', to: '11:00' }] }] }
    expect(addOpenTime(past, at, 2 * HOUR)).toBeNull()
    expect(
      openTimeBetween(daily('UTC', { from: '09:00', to: '09:00' }), at, date('2026-06-01T00:00:00Z')),
    ).toBe(0)
  })

  it('skip nights, week-ends and holidays, and keep the hours that a holiday has of its own', () => {
    const wednesday = date('2026-12-23T14:00:00Z')
    expect(isOpen(weekdays, wednesday)).toBe(true)
    expect(isOpen(weekdays, date('2026-12-23T15:00:00Z'))).toBe(false)
    expect(nextOpening(weekdays, date('2026-12-23T15:00:00Z'))).toEqual(date('2026-12-24T08:00:00Z'))
    expect(nextClosing(weekdays, wednesday)).toEqual(date('2026-12-23T15:00:00Z'))
    expect(addOpenTime(weekdays, wednesday, 3 * HOUR)).toEqual(date('2026-12-24T10:00:00Z'))
    expect(addOpenTime(weekdays, wednesday, 3 * HOUR + 1)).toEqual(date('2026-12-28T07:00:00.001Z'))
  })

  it('last two hours of 01:00–04:00 in spring and four in autumn', () => {
    const night = daily('Europe/Berlin', { from: '01:00', to: '04:00' })
    const hoursOn = (day: string) =>
      openTimeBetween(night, date(`${day}T12:00:00Z`), new Date(Date.parse(`${day}T12:00:00Z`) + DAY)) / HOUR
    expect([hoursOn('2026-03-28'), hoursOn('2026-10-24'), hoursOn('2026-07-01')]).toEqual([2, 4, 3])
  })

  it('open at the first moment that there is when clocks skip the opening time', () => {
    const early = daily('America/New_York', { from: '02:30', to: '05:00' })
    expect(nextOpening(early, date('2026-03-08T05:00:00Z'))).toEqual(date('2026-03-08T07:00:00Z'))
  })

  it('go over midnight, in one span or in two, into a holiday too', () => {
    const one = daily('Asia/Kolkata', { from: '22:00', to: '06:00' })
    const two = daily('Asia/Kolkata', { from: '22:00', to: '24:00' }, { from: '00:00', to: '06:00' })
    const noon = date('2026-02-10T06:30:00Z')
    for (const hours of [one, two]) {
      expect(nextOpening(hours, noon)).toEqual(date('2026-02-10T16:30:00Z'))
      expect(nextClosing(hours, date('2026-02-10T17:00:00Z'))).toEqual(date('2026-02-11T00:30:00Z'))
      expect(openTimeBetween(hours, noon, new Date(noon.getTime() + DAY))).toBe(8 * HOUR)
    }
    const shut = { ...one, holidays: [{ date: '2026-02-11', spans: [] }] }
    expect(openTimeBetween(shut, noon, new Date(noon.getTime() + 2 * DAY))).toBe(8 * HOUR)
  })

  it('count what overlaps once, and a day without end as open all along', () => {
    const hours = daily(
      'UTC',
      { from: '09:00', to: '12:00' },
      { from: '10:00', to: '13:00' },
      { from: '13:00', to: '14:00' },
    )
    const midnight = date('2026-01-01T00:00:00Z')
    expect(openTimeBetween(hours, midnight, new Date(midnight.getTime() + DAY))).toBe(5 * HOUR)
    expect(nextClosing(hours, date('2026-01-01T09:00:00Z'))).toEqual(date('2026-01-01T14:00:00Z'))
    expect(nextClosing(daily('Europe/Paris', { from: '00:00', to: '24:00' }), midnight)).toBeNull()
  })

  it('know a zone that left out a day', () => {
    const apia = daily('Pacific/Apia', { from: '09:00', to: '17:00' })
    expect(openTimeBetween(apia, date('2011-12-29T10:00:00Z'), date('2012-01-01T10:00:00Z'))).toBe(
      3 * 8 * HOUR,
    )
    expect(openTimeBetween(apia, date('2011-12-29T19:00:00Z'), date('2011-12-30T19:00:00Z'))).toBe(8 * HOUR)
  })
})

/** mulberry32 */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Zones and days on which their clocks change, in both hemispheres, by an hour and by half, at midnight too. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Casablanca', '2026-02-15'],
  ['America/St_Johns', '2026-03-08'],
  ['Asia/Kathmandu', '2026-01-01'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Beirut', '2026-03-29'],
]

function randomCase(seed: number) {
  const pick = seeded(seed)
  const [timeZone = 'UTC', day = ''] = CHANGES[pick(CHANGES.length)] ?? []
  const time = () => `${String(pick(24)).padStart(2, '0')}:${String(pick(4) * 15).padStart(2, '0')}`
  const spans = () =>
    Array.from({ length: pick(4) }, () => ({ from: time(), to: pick(5) === 0 ? '24:00' : time() }))
  const hours: OpenHours = {
    timeZone,
    week: Array.from({ length: 7 }, spans),
    holidays: pick(2) === 0 ? [{ date: day, spans: spans() }] : [],
  }
  const from = Date.parse(`${day}T00:00:00Z`) - 2 * DAY + pick(DAY / MINUTE) * MINUTE
  return { hours, from, pick }
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Reads the wall clock of every minute, knowing nothing of offsets, and looks into the schedule as it is written. */
function wallReader({ timeZone, week, holidays }: OpenHours) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short' })
  const spansOf = (day: string) =>
    holidays.find(({ date: other }) => other === day)?.spans ??
    week[WEEKDAYS.indexOf(weekday.format(date(`${day}T12:00:00Z`)))] ??
    []
  const before = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) - DAY).toISOString().slice(0, 10)
  return (at: number) => {
    const [day = '', time = ''] = format.format(at).split(', ')
    const own = spansOf(day).some(({ from, to }) => (from <= to ? from <= time && time < to : from <= time))
    return own || spansOf(before(day)).some(({ from, to }) => to < from && time < to)
  }
}

describe('opening hours around changes of clocks', () => {
  it('agree with the wall clock read minute by minute', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { hours, from } = randomCase(seed)
      const reads = wallReader(hours)
      let total = 0
      let opening: number | null = null
      for (let at = from; at < from + 5 * DAY; at += MINUTE) {
        if (!reads(at)) continue
        opening ??= at
        total += MINUTE
      }
      expect(openTimeBetween(hours, new Date(from), new Date(from + 5 * DAY)), `seed ${seed}`).toBe(total)
      expect(isOpen(hours, new Date(from)), `seed ${seed}`).toBe(reads(from))
      if (opening !== null)
        expect(nextOpening(hours, new Date(from)), `seed ${seed}`).toEqual(new Date(opening))
    }
  })

  it('add what they count, and count what they add', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { hours, from, pick } = randomCase(seed)
      const start = new Date(from)
      const ms = 1 + pick(4 * DAY)
      const end = addOpenTime(hours, start, ms)
      if (!end) {
        expect(openTimeBetween(hours, start, new Date(from + 400 * DAY)), `seed ${seed}`).toBeLessThan(ms)
        continue
      }
      expect(openTimeBetween(hours, start, end), `seed ${seed}`).toBe(ms)
      expect(openTimeBetween(hours, start, new Date(end.getTime() - 1)), `seed ${seed}`).toBe(ms - 1)
      expect(isOpen(hours, new Date(end.getTime() - 1)), `seed ${seed}`).toBe(true)
    }
  })
})
