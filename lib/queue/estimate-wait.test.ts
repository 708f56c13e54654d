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

  it('follows Σ 1/(n/AHT + i/θ), rounded up, with a margin at its high end', () => {
    // Three slots of six minutes: one place each two minutes; the next one waits 2 min, at most 2.5.
    expect(estimateWait({ ahead: 0, freeSlots: 0, slots: 3, handleMs: SIX_MINUTES })).toEqual({
      lowMinutes: 2,
      highMinutes: 3,
    })
    // 2 + 1/(.5 + .1) + 1/(.5 + .2) = 5.095 minutes; nobody gives up: 3 · 2 · 1.25 = 7.5.
    expect(estimateWait({ ahead: 2, freeSlots: 0, slots: 3, handleMs: SIX_MINUTES })).toEqual({
      lowMinutes: 6,
      highMinutes: 8,
    })
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
