import { expect, test } from 'vitest'
import { isTooFew, serviceLevelOf, shareOf, wilson } from './measure.ts'

test('Wilson’s interval has the published values', () => {
  const { low, high } = wilson({ count: 8, of: 10 }) ?? { low: 0, high: 0 }
  expect(low).toBeCloseTo(0.4902, 3)
  expect(high).toBeCloseTo(0.9433, 3)
  expect(wilson({ count: 0, of: 0 })).toBeNull()
  expect(wilson({ count: 0, of: 20 })?.low).toBe(0)
})

test('nothing asked is no share, and few are too few', () => {
  expect(shareOf({ count: 0, of: 0 })).toBeNull()
  expect(shareOf({ count: 1, of: 4 })).toBe(0.25)
  expect(isTooFew({ of: 19 })).toBe(true)
  expect(isTooFew({ of: 20 })).toBe(false)
})

test('who left within five seconds counts neither for nor against the service level', () => {
  expect(serviceLevelOf({ within: 8, answered: 9, abandoned: 3, short: 2 })).toBe(0.8)
  expect(serviceLevelOf({ within: 0, answered: 0, abandoned: 1, short: 1 })).toBeNull()
})
