import { describe, expect, it } from 'vitest'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import { trendOf } from './trend.ts'
import { pagesOf, wallLayout } from './wall-layout.ts'
import { wallTone } from './wall-tone.ts'

const NOW = Date.parse('2031-03-04T12:00:00Z')
const tile = (values: Partial<QueueTile> = {}): QueueTile => ({
  id: 'q',
  name: 'Orders',
  waiting: 0,
  oldestSince: null,
  serviceLevel: null,
  serviceLevelTarget: 0.8,
  serviceLevelMs: 60_000,
  answered: 0,
  abandoned: 0,
  averageAnswerMs: null,
  active: 0,
  inWrapUp: 0,
  members: 3,
  available: 1,
  atCapacity: 0,
  estimatedWait: null,
  ...values,
})
const since = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

describe('a queue on the wall', () => {
  it('needs people when somebody waits past the target, or for nobody', () => {
    expect(wallTone(tile({ waiting: 1, oldestSince: since(61) }), NOW)).toBe('bad')
    expect(wallTone(tile({ waiting: 1, oldestSince: since(1), available: 0 }), NOW)).toBe('bad')
  })

  it('comes close by its wait or its service level, and is calm else', () => {
    expect(wallTone(tile({ waiting: 1, oldestSince: since(40) }), NOW)).toBe('warn')
    expect(wallTone(tile({ serviceLevel: 0.2 }), NOW)).toBe('warn')
    expect(wallTone(tile({ available: 0, serviceLevel: 0.9 }), NOW)).toBe('ok')
  })
})

describe('the wall', () => {
  it('shows as many queues as can be read from afar, and the rest on further pages', () => {
    const six = wallLayout(6, 1888, 968)
    expect(six).toMatchObject({ columns: 3, rows: 2 })
    expect(six.unit).toBeGreaterThan(55)
    const many = wallLayout(40, 1888, 968)
    expect(many.unit).toBeGreaterThanOrEqual(46)
    const pages = pagesOf(
      Array.from({ length: 40 }, (_, at) => at),
      many.columns * many.rows,
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flat()).toHaveLength(40)
  })

  it('fills the screen with one, and shows one where hardly any has room', () => {
    expect(wallLayout(1, 1888, 968).unit).toBe(110)
    expect(wallLayout(5, 300, 200)).toMatchObject({ columns: 1, rows: 1 })
    expect(wallLayout(0, 1888, 968)).toMatchObject({ columns: 1, rows: 1 })
  })

  it('tells a line that grows from one that sways', () => {
    expect(trendOf(undefined, 3)).toBeNull()
    expect(trendOf(0, 1)).toBe('up')
    expect(trendOf(20, 22)).toBe('flat')
    expect(trendOf(20, 17)).toBe('down')
    expect(trendOf(0, 0)).toBe('flat')
  })
})
