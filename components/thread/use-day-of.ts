'use client'
import { useFormatter } from 'next-intl'
import { useCallback } from 'react'

/** Zones differ from each other by whole quarters of an hour, so that a day begins with one. */
const QUARTER_MS = 900_000

type Format = ReturnType<typeof useFormatter>

const daysOf = new WeakMap<Format, Map<number, string>>()

/** The reader's date at a moment, as one word to compare; the calendar is asked once for a quarter of an hour. */
export function useDayOf(): (at: string | number) => string {
  const format = useFormatter()
  return useCallback((at) => dayOf(format, Math.floor(new Date(at).getTime() / QUARTER_MS)), [format])
}

function dayOf(format: Format, quarter: number): string {
  const days = daysOf.get(format) ?? new Map<number, string>()
  daysOf.set(format, days)
  const day = days.get(quarter) ?? format.dateTime(new Date(quarter * QUARTER_MS), 'date')
  days.set(quarter, day)
  return day
}
