import { expect, test } from 'vitest'
import { agentsNeeded } from './agents-needed.ts'
import { erlangB } from './erlang-b.ts'
import { erlangC } from './erlang-c.ts'
import { serviceOf } from './service-of.ts'
import { whatIf } from './what-if.ts'

const patient = { arrivals: 50, handleMs: 180_000, patienceMs: null, targetMs: 20_000 }
const impatient = { ...patient, patienceMs: 120_000 }

test('Erlang B and C agree with the check values', () => {
  expect(erlangB(10, 8)).toBeCloseTo(0.121661, 6)
  expect(erlangB(0, 8)).toBe(1)
  expect(erlangC(12, 10)).toBeCloseTo(0.449388, 6)
  expect([erlangC(10, 10), erlangC(0, 3), erlangC(4, 0)]).toEqual([1, 1, 0])
})

test('100 calls in half an hour agree with the check values of Erlang C', () => {
  const [fourteen, twelve] = [serviceOf(14, patient), serviceOf(12, patient)]
  expect(fourteen.serviceLevel).toBeCloseTo(0.88835, 6)
  expect((fourteen.asaMs ?? 0) / 1000).toBeCloseTo(7.836, 3)
  expect(twelve.serviceLevel).toBeCloseTo(0.6402, 4)
  expect((twelve.asaMs ?? 0) / 1000).toBeCloseTo(40.44, 2)
})

test('with a patience of two minutes Erlang A loses as many as the check values say', () => {
  expect(serviceOf(10, impatient).abandoned).toBeCloseTo(0.1375, 4)
  expect(serviceOf(12, impatient).abandoned).toBeCloseTo(0.0616, 4)
})

test('Erlang A is what its chain of states gives when it is summed up', () => {
  for (const agents of [1, 4, 10, 14]) {
    const summed = byStates(agents, impatient)
    const service = serviceOf(agents, impatient)
    expect(service.abandoned).toBeCloseTo(summed.abandoned, 6)
    expect(service.occupancy).toBeCloseTo(summed.occupancy, 6)
  }
})

test('the mean wait of all, answered or not, is patience times the share that gave up', () => {
  const { asaMs, abandoned } = serviceOf(10, { ...impatient, targetMs: 1e9 })
  const mean = abandoned * impatient.patienceMs
  expect((asaMs ?? 0) * (1 - abandoned)).toBeLessThan(mean)
  expect(serviceOf(10, { ...impatient, targetMs: 1e9 }).serviceLevel).toBeCloseTo(1 - abandoned, 9)
})

test('with great patience Erlang A becomes Erlang C', () => {
  const [a, c] = [serviceOf(14, { ...patient, patienceMs: 1e12 }), serviceOf(14, patient)]
  expect(a.serviceLevel).toBeCloseTo(c.serviceLevel, 6)
  expect(a.asaMs).toBeCloseTo(c.asaMs ?? 0, 0)
  expect(a.abandoned).toBeCloseTo(0, 6)
})

test('each agent more answers more in time and loses fewer, from none to plenty', () => {
  let before = serviceOf(0, impatient)
  expect(before).toMatchObject({ serviceLevel: 0, abandoned: 1, asaMs: null })
  for (let agents = 1; agents <= 30; agents += 1) {
    const now = serviceOf(agents, impatient)
    expect(now.serviceLevel).toBeGreaterThan(before.serviceLevel)
    expect(now.abandoned).toBeLessThan(before.abandoned)
    before = now
  }
})

test('large centres, overload and idle hours give figures, not overflows', () => {
  const large = { ...impatient, arrivals: 20_000 }
  expect(serviceOf(2_000, large).abandoned).toBeCloseTo(0.5, 6)
  expect(serviceOf(4_500, large).serviceLevel).toBeCloseTo(1, 6)
  expect(serviceOf(3, { ...impatient, arrivals: 0 })).toEqual({
    serviceLevel: 1,
    asaMs: 0,
    abandoned: 0,
    occupancy: 0,
  })
  expect(serviceOf(3, patient)).toMatchObject({ serviceLevel: 0, asaMs: null })
  expect(serviceOf(0, { ...patient, arrivals: 0 })).toMatchObject({ serviceLevel: 1, asaMs: 0 })
})

test('the agents needed are enough, and one fewer would not be', () => {
  for (const demand of [patient, impatient, { ...impatient, arrivals: 700 }, { ...patient, arrivals: 1 }]) {
    for (const goal of [0.5, 0.8, 0.95]) {
      const needed = agentsNeeded(demand, goal)
      expect(serviceOf(needed, demand).serviceLevel).toBeGreaterThanOrEqual(goal)
      expect(serviceOf(needed - 1, demand).serviceLevel).toBeLessThan(goal)
    }
  }
  expect(agentsNeeded(patient, 0.8)).toBe(14)
  expect(agentsNeeded({ ...patient, arrivals: 0 }, 0.8)).toBe(0)
})

test('two more agents: what it was and what it would be', () => {
  const { before, after } = whatIf({ ...impatient, agents: 10, extra: 2 })
  expect(before).toEqual(serviceOf(10, impatient))
  expect(after).toEqual(serviceOf(12, impatient))
  expect(whatIf({ ...impatient, agents: 1, extra: -4 }).after.serviceLevel).toBe(0)
})

/** The chain's states one by one, far enough up; slow and plain. */
function byStates(agents: number, { arrivals, handleMs, patienceMs }: typeof impatient) {
  const arrive = arrivals / 900_000
  const weights = [1]
  for (let n = 1; n <= 600; n += 1) {
    const down = Math.min(n, agents) / handleMs + Math.max(0, n - agents) / patienceMs
    weights.push(((weights[n - 1] ?? 0) * arrive) / down)
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = (of: (n: number) => number) => weights.reduce((sum, w, n) => sum + of(n) * w, 0) / all
  return {
    abandoned: mean((n) => Math.max(0, n - agents)) / patienceMs / arrive,
    occupancy: mean((n) => Math.min(n, agents)) / agents,
  }
}
