import { describe, expect, it } from 'vitest'
import { estimateWait } from './estimate-wait.ts'

const SIX_MINUTES = 360_000

describe('the estimated wait', () => {
  it('is under a minute while somebody is free for this one', () => {
    expect(estimateWait({ ahead: 1, freeSlots: 2, slots: 3, handleMs: null })).toEqual({
      lowMinutes: 0,
      highMinutes: 1,
    })
  })

  it('is Σ 1/(n/AHT + i/θ) with its deviation to each side, rounded up', () => {
    // Three slots of six minutes, one place each two minutes: 2 ± 1.25 · 2 · √(1 + 1/50).
    expect(estimateWait({ ahead: 0, freeSlots: 0, slots: 3, handleMs: SIX_MINUTES })).toEqual({
      lowMinutes: 1,
      highMinutes: 5,
    })
    // 2 + 1/(.5 + .1) + 1/(.5 + .2) = 5.095; √(4 + 2.778 + 2.041 + 5.095²/50) = 3.056, so 1.28 and 8.92.
    expect(estimateWait({ ahead: 2, freeSlots: 0, slots: 3, handleMs: SIX_MINUTES })).toEqual({
      lowMinutes: 2,
      highMinutes: 9,
    })
  })

  it('is shorter where people give up sooner', () => {
    const load = { ahead: 30, freeSlots: 0, slots: 3, handleMs: SIX_MINUTES }
    const patient = estimateWait({ ...load, patienceMs: 3_600_000 })?.highMinutes ?? 0
    expect(estimateWait({ ...load, patienceMs: 120_000 })?.highMinutes).toBeLessThan(patient / 2)
  })

  it('never falls as the line grows', () => {
    const waits = Array.from({ length: 200 }, (_, ahead) =>
      estimateWait({ ahead, freeSlots: 2, slots: 9, handleMs: SIX_MINUTES }),
    )
    const highs = waits.map((wait) => wait?.highMinutes ?? -1)
    expect(highs).toEqual(highs.toSorted((one, other) => one - other))
    expect(waits.every((wait) => wait !== null && wait.lowMinutes <= wait.highMinutes)).toBe(true)
  })

  it('says nothing where nothing honest can be said', () => {
    expect(estimateWait({ ahead: 0, freeSlots: 0, slots: 0, handleMs: SIX_MINUTES })).toBeNull()
    expect(estimateWait({ ahead: 5, freeSlots: 0, slots: 3, handleMs: null })).toBeNull()
  })
})
