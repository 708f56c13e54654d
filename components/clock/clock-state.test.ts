import { describe, expect, it } from 'vitest'
import { byDue, clockState } from './clock-state.ts'

const clock = { clockWarnAt: '2026-11-23T10:00:40.000Z', clockDueAt: '2026-11-23T10:01:00.000Z' }
const at = (time: string) => clockState(clock, Date.parse(`2026-11-23T${time}Z`))

describe('clockState', () => {
  it('goes from fine over warning to late', () => {
    expect(at('10:00:00')).toEqual({ tone: 'ok', late: false, awayMs: 60_000 })
    expect(at('10:00:40')).toEqual({ tone: 'warn', late: false, awayMs: 20_000 })
    expect(at('10:01:00')).toEqual({ tone: 'warn', late: false, awayMs: 0 })
    expect(at('10:03:00')).toEqual({ tone: 'bad', late: true, awayMs: 120_000 })
  })

  it('is nothing where no clock runs', () => {
    expect(clockState({ clockWarnAt: null, clockDueAt: null }, 0)).toBeNull()
  })
})

describe('byDue', () => {
  it('puts what is due first before what is due later and what is never due', () => {
    const never = { clockWarnAt: null, clockDueAt: null }
    const later = { clockWarnAt: null, clockDueAt: '2026-11-23T11:00:00.000Z' }
    expect([never, later, clock].toSorted(byDue)).toEqual([clock, later, never])
  })
})
