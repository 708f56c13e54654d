import { describe, expect, it } from 'vitest'
import { parkTimes, toLocalField } from './park-times.ts'

const timesAt = (local: string) =>
  Object.fromEntries(parkTimes(new Date(local)).map(({ key, at }) => [key, toLocalField(at)]))

describe('parkTimes', () => {
  it('offers an hour, the afternoon, tomorrow and Monday on a Wednesday morning', () => {
    expect(timesAt('2026-11-25T10:20')).toEqual({
      hour: '2026-11-25T11:20',
      afternoon: '2026-11-25T15:00',
      tomorrow: '2026-11-26T09:00',
      monday: '2026-11-30T09:00',
    })
  })

  it('leaves out an afternoon that is here or gone', () => {
    expect(timesAt('2026-11-25T14:10')).not.toHaveProperty('afternoon')
    expect(timesAt('2026-11-25T17:00')).not.toHaveProperty('afternoon')
  })

  it('says Monday once: not where tomorrow is Monday, and the next one where today is', () => {
    expect(timesAt('2026-11-29T10:00')).not.toHaveProperty('monday')
    expect(timesAt('2026-11-30T10:00')).toHaveProperty('monday', '2026-12-07T09:00')
  })

  it('crosses a month and a year', () => {
    expect(timesAt('2026-12-31T23:30')).toMatchObject({
      hour: '2027-01-01T00:30',
      tomorrow: '2027-01-01T09:00',
    })
  })
})
