import { dayOfIso, momentOf } from '#lib/promise/wall-clock.ts'

interface Days {
  from?: string | undefined
  to?: string | undefined
  zone: string
}

/** Whole days of a zone as moments: from the first one's beginning to the last one's end. */
export function dayRange({ from, to, zone }: Days) {
  const begin = (day: string, later = 0) => momentOf(dayOfIso(day) + later, 0, zone)
  return { from: from ? begin(from) : undefined, to: to ? begin(to, 1) : undefined }
}
