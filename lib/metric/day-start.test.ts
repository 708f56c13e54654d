import { expect, test } from 'vitest'
import { dayStart, isTimeZone } from './day-start.ts'

const start = (now: string, zone: string, daysAgo?: number) =>
  dayStart(new Date(now), zone, daysAgo).toISOString()

test('a day begins at midnight of the reader’s zone', () => {
  expect(start('2026-11-23T01:16:00Z', 'UTC')).toBe('2026-11-23T00:00:00.000Z')
  expect(start('2026-11-23T01:16:00Z', 'Europe/Tallinn')).toBe('2026-11-22T22:00:00.000Z')
  expect(start('2026-11-23T01:16:00Z', 'America/New_York')).toBe('2026-11-22T05:00:00.000Z')
  expect(start('2026-11-23T01:16:00Z', 'Asia/Kathmandu')).toBe('2026-11-22T18:15:00.000Z')
})

test('days of 23 and 25 hours begin where they do', () => {
  expect(start('2026-03-29T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
  expect(start('2026-03-30T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
  expect(start('2026-10-25T12:00:00Z', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z')
  expect(start('2026-10-26T12:00:00Z', 'Europe/Berlin', 1)).toBe('2026-10-24T22:00:00.000Z')
})

test('only what is a zone is one', () => {
  expect(isTimeZone('Europe/Tallinn')).toBe(true)
  expect(isTimeZone('Europe/Atlantis')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
