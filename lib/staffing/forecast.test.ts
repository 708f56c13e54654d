import { expect, test } from 'vitest'
import { forecastArrivals } from './forecast.ts'

const day = (of: (at: number) => number) => Array.from({ length: 96 }, (_, at) => of(at))

test('without a past nothing is expected, and with one like days their counts', () => {
  expect(forecastArrivals([])).toEqual(day(() => 0))
  const flat = forecastArrivals([day(() => 7), day(() => 7), day(() => 7)])
  expect(flat).toHaveLength(96)
  for (const value of flat) expect(value).toBeCloseTo(7, 9)
})

test('one day off the usual, empty or flooded, hardly moves what is expected', () => {
  const usual = [20, 22, 18, 21, 19]
  for (const odd of [0, 400]) {
    const [value] = forecastArrivals([...usual, odd].map((count) => day(() => count)))
    expect(value).toBeGreaterThan(17)
    expect(value).toBeLessThan(23)
  }
})

test('late weeks say more than early ones', () => {
  const [rising, falling] = [
    [26, 24, 22, 20],
    [20, 22, 24, 26],
  ].map((counts) => forecastArrivals(counts.map((count) => day(() => count)))[40] ?? 0)
  expect(rising).toBeGreaterThan(falling ?? Infinity)
})

test('quarters lend to each other, and the day keeps its sum inside', () => {
  const peak = forecastArrivals([day((at) => (at === 40 ? 8 : 0))])
  expect(peak.slice(38, 43)).toEqual([0, 2, 4, 2, 0])
})

test('days that were cut short count as nothing where they are silent', () => {
  expect(forecastArrivals([[4, 4]]).slice(0, 4)).toEqual([4, 3, 1, 0])
})
