import { type Demand, loadOf, QUARTER_MS, type Service } from './demand.ts'
import { erlangB } from './erlang-b.ts'
import { integrate } from './integrate.ts'

/** Where the density has fallen below e^−40 of its peak, nothing of it counts any more. */
const NOTHING = -40

type Impatient = Demand & { patienceMs: number }

/**
 * Erlang A (M/M/c+M) by birth–death: up at λ, down at cμ + kθ with k waiting. The wait that an endlessly patient
 * caller would have has the density `p_c·cμ·e^{−cμt + (λ/θ)(1−e^{−θt})}` (Baccelli and Hebuterne 1981); all else
 * is an integral over it. Above the load as below it, and for any load, as powers stay in the exponent.
 */
export function impatientService(agents: number, demand: Impatient): Service {
  const load = loadOf(demand)
  if (load <= 0) return { serviceLevel: 1, asaMs: 0, abandoned: 0, occupancy: 0 }
  if (agents <= 0) return { serviceLevel: 0, asaMs: null, abandoned: 1, occupancy: 0 }
  const wait = waitDensity(agents, demand)
  const waits = shareWaiting(agents, load, wait)
  const stays = (ms: number) => Math.exp(-ms / demand.patienceMs)
  const share = (of: (ms: number) => number, until: number) =>
    (waits * integrate((ms) => of(ms) * wait.density(ms), 0, until)) / wait.mass
  const answered = 1 - waits + share(stays, wait.endMs)
  return {
    serviceLevel: 1 - waits + share(stays, Math.min(demand.targetMs, wait.endMs)),
    asaMs: share((ms) => ms * stays(ms), wait.endMs) / answered,
    abandoned: Math.max(0, 1 - answered),
    occupancy: Math.min(1, (load * answered) / agents),
  }
}

interface WaitDensity {
  /** Relative to the peak. */
  density: (ms: number) => number
  /** The logarithm of what it was divided by. */
  peak: number
  mass: number
  endMs: number
}

function waitDensity(agents: number, { arrivals, handleMs, patienceMs }: Impatient): WaitDensity {
  const arrive = arrivals / QUARTER_MS
  const serve = agents / handleMs
  const log = (ms: number) => arrive * patienceMs * -Math.expm1(-ms / patienceMs) - serve * ms
  const peakMs = patienceMs * Math.max(0, Math.log(arrive / serve))
  const peak = log(peakMs)
  let endMs = peakMs + 1 / serve
  while (log(endMs) - peak > NOTHING) endMs *= 2
  const density = (ms: number) => serve * Math.exp(log(ms) - peak)
  return { density, peak, mass: integrate(density, 0, endMs), endMs }
}

/** P(c)(1+S), where `P(0…c) = P(c)/B(c)` and S are the states with somebody waiting. */
function shareWaiting(agents: number, load: number, { mass, peak }: WaitDensity): number {
  const others = (1 / erlangB(agents, load) - 1) * Math.exp(-peak)
  return mass / (mass + others)
}
