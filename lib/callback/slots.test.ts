import { describe, expect, it } from 'vitest'
import type { OpenHours } from '#lib/queue/day-spans.ts'
import { isSlot, slotsWithin } from './callback.ts'

const day = [{ from: '08:15', to: '10:00' }]
const hours: OpenHours = { timeZone: 'Europe/Tallinn', week: [[], day, day, day, day, day, []], holidays: [] }
const FRIDAY_EVENING = new Date('2026-03-27T18:00:00Z')
const MONDAY_MORNING = new Date('2026-03-30T04:00:00Z')

describe('the half hours of a call-back', () => {
  it('lie wholly within the hours, on the first working day of summer time too', () => {
    expect(slotsWithin(hours, MONDAY_MORNING).map((slot) => slot.toISOString())).toEqual([
      '2026-03-30T05:30:00.000Z',
      '2026-03-30T06:00:00.000Z',
      '2026-03-30T06:30:00.000Z',
      '2026-03-31T05:30:00.000Z',
      '2026-03-31T06:00:00.000Z',
      '2026-03-31T06:30:00.000Z',
    ])
  })

  it('are none over a weekend, and every one where it is always open', () => {
    expect(slotsWithin(hours, FRIDAY_EVENING)).toEqual([])
    expect(slotsWithin(null, FRIDAY_EVENING)).toHaveLength(96)
  })

  it('are the ones that can be booked, and no others', () => {
    for (const slot of slotsWithin(hours, MONDAY_MORNING))
      expect(isSlot(hours, slot, MONDAY_MORNING)).toBe(true)
    expect(isSlot(hours, new Date('2026-03-30T05:00:00Z'), MONDAY_MORNING)).toBe(false)
    expect(isSlot(hours, MONDAY_MORNING, MONDAY_MORNING)).toBe(false)
  })
})
