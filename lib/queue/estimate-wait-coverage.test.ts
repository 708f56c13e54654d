import { describe, expect, it } from 'vitest'
import { estimateWait } from './estimate-wait.ts'
import { type LineSetting, type Probe, TestingLine } from './testing-line.ts'

const MINUTE_MS = 60_000
const PROMISED = 0.9

/** Within the range that was shown, give or take a minute or a quarter. */
function isKept({ load, waitedMs }: Probe): boolean {
  const range = estimateWait(load)
  if (!range) return false
  const [low, high] = [range.lowMinutes * MINUTE_MS, range.highMinutes * MINUTE_MS]
  return waitedMs >= low - slack(low) && waitedMs <= high + slack(high)
}

const slack = (ms: number) => Math.max(MINUTE_MS, ms / 4)

function coverage(settings: LineSetting[]): number {
  const probes = settings.flatMap((setting) => new TestingLine(setting).run())
  expect(probes.length).toBeGreaterThan(300)
  return probes.filter(isKept).length / probes.length
}

const settings = (base: Partial<LineSetting>): LineSetting[] =>
  [3, 6, 10].flatMap((minutes) =>
    [0.95, 1.2].map((load) => ({
      seed: 71 + minutes,
      slots: 10,
      handleMs: minutes * MINUTE_MS,
      patienceMs: 8 * MINUTE_MS,
      load,
      arrivals: 6_000,
      service: 'exponential' as const,
      ...base,
    })),
  )

describe('nine in ten waits are as they were shown', () => {
  it.each([2, 5, 10, 30])('with %i slots', (slots) => {
    expect(coverage(settings({ slots }))).toBeGreaterThanOrEqual(PROMISED)
  })

  it.each([2, 5, 20])('where people give up after %i minutes', (minutes) => {
    expect(coverage(settings({ patienceMs: minutes * MINUTE_MS }))).toBeGreaterThanOrEqual(PROMISED)
  })

  it('where some conversations take much longer than most', () => {
    expect(coverage(settings({ service: 'lognormal' }))).toBeGreaterThanOrEqual(PROMISED)
  })

  it('and the range says something: a long line is known to about half', () => {
    const load = { ahead: 40, freeSlots: 0, slots: 10, handleMs: 6 * MINUTE_MS, patienceMs: 20 * MINUTE_MS }
    const range = estimateWait(load)
    expect(range && range.highMinutes / range.lowMinutes).toBeLessThan(2)
  })
})
