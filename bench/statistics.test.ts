import { expect, test } from 'vitest'
import { median, medianOfRatios, percentile, spreadOf } from './statistics.ts'

test('a percentile is one of the samples, by nearest rank', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(spreadOf(samples)).toEqual({ p50: 50, p95: 95, p99: 99 })
  expect(percentile([7], 0.99)).toBe(7)
  expect(percentile([1, 2], 0.5)).toBe(1)
})

test('without samples there is no figure', () => {
  expect(percentile([], 0.5)).toBeNull()
  expect(median([])).toBeNull()
  expect(medianOfRatios([1], [])).toBeNull()
})

test('a median lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 10])).toBe(3.5)
})

test('ratios are taken round by round, so that a slow round on both sides changes nothing', () => {
  expect(medianOfRatios([80, 8, 40], [100, 10, 50])).toBeCloseTo(0.8)
})

test('a round without a baseline is left out', () => {
  expect(medianOfRatios([80, 30], [100, 0])).toBeCloseTo(0.8)
})
