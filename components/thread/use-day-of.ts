'use client'
import { useFormatter } from 'next-intl'
import { useMemo } from 'react'

/** Zones differ from each other by whole quarters of an hour, so that a day begins with one. */
const QUARTER_MS = 900_000

/** The reader's date at a moment, as one word to compare; asked of the calendar once in a quarter of an hour. */
export function useDayOf(): (at: string | number) => string {
  const format = useFormatter()
  return useMemo(() => {
    const known = new Map<number, string>()
    return (at) => {
      const quarter = Math.floor(new Date(at).getTime() / QUARTER_MS)
      const day = known.get(quarter) ?? format.dateTime(new Date(quarter * QUARTER_MS), 'date')
      known.set(quarter, day)
      return day
    }
  }, [format])
}
