import { zoneOffsets } from '#lib/queue/zone-offsets.ts'

const DAY_MS = 86_400_000
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4

const offsetAt = (timeZone: string, at: number): number =>
  zoneOffsets(timeZone, new Date(at).getUTCFullYear()).find(({ from, to }) => from <= at && at < to)
    ?.offsetMs ?? 0

/** A moment as the zone's clocks show it: a day counted from 1 January 1970, and the time of that day. */
export function wallOf(at: Date, timeZone: string): { day: number; ms: number } {
  const wall = at.getTime() + offsetAt(timeZone, at.getTime())
  const day = Math.floor(wall / DAY_MS)
  return { day, ms: wall - day * DAY_MS }
}

/** The moment at which the zone's clocks show this time of that day. */
export function momentOf(day: number, ms: number, timeZone: string): Date {
  const wall = day * DAY_MS + ms
  const guess = wall - offsetAt(timeZone, wall)
  return new Date(wall - offsetAt(timeZone, guess))
}

/** 0 is Sunday. */
export const weekdayOf = (day: number): number => (((day + FIRST_WEEKDAY) % 7) + 7) % 7

export const isWorkday = (day: number): boolean => ![0, 6].includes(weekdayOf(day))

export const dayOfIso = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS)
