import { expect, test } from 'vitest'
import { DayRun } from './day.ts'
import { EventHeap } from './event-heap.ts'
import { longestWait } from './measure.ts'
import { readRoutingOptions, readStaffingOptions } from './options.ts'
import { pairedInterval } from './paired.ts'
import { firstCome, product } from './policy.ts'
import { simulateRouting } from './routing.ts'
import { simulateStaffing } from './staffing.ts'
import { drawCallers, drawPeople } from './world.ts'

const world = { seed: 7, callsPerHour: 370, agents: 42, skills: 6 }

test('a day by the product’s choosing beats first come, serves complaints sooner and keeps people evenly busy', () => {
  const args = ['--seed', '7', '--days', '1', '--json']
  const said = simulateRouting(readRoutingOptions(args))
  const read: Record<string, number> = JSON.parse(said)
  expect(Object.keys(read)).toEqual([
    'callsPerHour',
    'gain',
    'gainLow',
    'gainHigh',
    'complaintP90Change',
    'maxWaitRatio',
    'jain',
  ])
  expect(read).toMatchObject({ callsPerHour: 370, gainLow: null, gainHigh: null })
  expect(read.gain).toBeGreaterThan(0)
  expect(read.complaintP90Change).toBeLessThan(0)
  expect(read.maxWaitRatio).toBeLessThan(3)
  expect(read.jain).toBeGreaterThan(0.95)
  expect(simulateRouting(readRoutingOptions(args))).toBe(said)
})

test('whatever chooses, each caller of a day is answered or leaves once, and nobody holds two', () => {
  const days = [product, firstCome].map((policy) =>
    new DayRun(drawCallers(world, 3), drawPeople(world), policy).run(),
  )
  const numbers = days.map(({ ended }) => ended.map(({ caller }) => caller.work.conversationId).toSorted())
  const ids = drawCallers(world, 3).map(({ work }) => work.conversationId)
  expect(numbers).toEqual([ids, ids])
  for (const { busyMs, lengthMs, ended } of days) {
    for (const busy of busyMs) expect(busy).toBeLessThanOrEqual(lengthMs)
    for (const one of ended) expect(one.waitMs).toBeLessThanOrEqual(one.caller.patienceMs + 1e-6)
    expect(longestWait([{ busyMs, lengthMs, ended }])).toBeGreaterThan(0)
  }
})

test('what happens comes out by time, and in the order set where times are equal', () => {
  const heap = new EventHeap()
  const times = [5, 1, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
  for (const [who, at] of times.entries()) heap.add({ at, what: 'ends', who })
  const order: string[] = []
  for (let next = heap.take(); next; next = heap.take()) order.push(`${next.at}/${next.who}`)
  const expected = times.map((at, who) => ({ at, who })).toSorted((a, b) => a.at - b.at || a.who - b.who)
  expect(order).toEqual(expected.map(({ at, who }) => `${at}/${who}`))
})

test('the interval of paired differences is Student’s', () => {
  const { mean, low, high } = pairedInterval([1, 2, 3, 4, 5])
  expect(mean).toBe(3)
  expect(low).toBeCloseTo(3 - 2.776 * Math.sqrt(0.5), 6)
  expect(high).toBeCloseTo(3 + 2.776 * Math.sqrt(0.5), 6)
  const many = pairedInterval(Array.from({ length: 30 }, (_, at) => at % 2))
  expect(((many.high ?? 0) - many.mean) / (Math.sqrt(7.5 / 29) / Math.sqrt(30))).toBeCloseTo(2.0452, 3)
  expect(pairedInterval([4])).toEqual({ mean: 4, low: null, high: null })
})

test('staffing says what 100 calls in half an hour need', () => {
  const read: Record<string, unknown> = JSON.parse(simulateStaffing(readStaffingOptions(['--json'])))
  expect(read).toMatchObject({ load: 10, needed: 12 })
  expect(simulateStaffing(readStaffingOptions(['--patience', '0']))).toContain('within 20 s: 14')
})

test('what makes no sense is refused in one sentence', () => {
  expect(() => readRoutingOptions(['--days', '0'])).toThrow('--days takes a whole number from 1 to 366.')
  expect(() => readRoutingOptions(['--agents', '0'])).toThrow('--agents takes')
  expect(() => readRoutingOptions(['--skills', 'many'])).toThrow('--skills takes a whole number')
  expect(() => readRoutingOptions(['--nonsense'])).toThrow('there are --seed, --calls-per-hour')
  expect(() => readStaffingOptions(['--handle', '0'])).toThrow('--handle takes a number from 1')
})
