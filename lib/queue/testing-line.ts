import type { QueueLoad } from './estimate-wait.ts'

const HANDLED = 50
const WARM_UP = 500
const PROBES = 0.05
/** How many have to give up before patience is measured. */
const ENOUGH_GONE = 5

export interface LineSetting {
  seed: number
  slots: number
  handleMs: number
  patienceMs: number
  /** Work that comes, as a share of what the slots can do. */
  load: number
  arrivals: number
  service: 'exponential' | 'lognormal'
}

/** Somebody who waited however long it took: what was known when they came, and how long it was. */
export interface Probe {
  load: QueueLoad
  waitedMs: number
}

interface Waiting {
  at: number
  givesUpAt: number
  load: QueueLoad | null
}

/** mulberry32: the same seed gives the same numbers. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const exponential = (mean: number, random: () => number) => -Math.log(1 - random()) * mean

function lognormal(mean: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return mean * Math.exp(0.8 * normal - 0.32)
}

/** A line of people who give up, first come first served, on a clock of its own (M/G/n + M). */
export class TestingLine {
  readonly probes: Probe[] = []
  readonly #given: LineSetting
  readonly #come: () => number
  readonly #serve: () => number
  readonly #leave: () => number
  readonly #choose: () => number
  readonly #recent: number[] = []
  #busy: { until: number; tookMs: number }[] = []
  #waiting: Waiting[] = []
  #waitedMs = 0
  #gone = 0

  constructor(given: LineSetting) {
    this.#given = given
    const stream = (number: number) => seeded(given.seed * 10 + number)
    const [come, serve, leave, choose] = [stream(1), stream(2), stream(3), stream(4)] as const
    const draw = given.service === 'exponential' ? exponential : lognormal
    const gapMs = given.handleMs / given.slots / given.load
    this.#come = () => exponential(gapMs, come)
    this.#serve = () => draw(given.handleMs, serve)
    this.#leave = () => exponential(given.patienceMs, leave)
    this.#choose = choose
  }

  run(): Probe[] {
    let now = 0
    for (let count = 0; count < this.#given.arrivals; count++) {
      now += this.#come()
      this.#advance(now)
      if (this.#busy.length < this.#given.slots) this.#begin(now)
      else this.#join(now, count > WARM_UP && this.#choose() < PROBES)
    }
    return this.probes
  }

  #begin(at: number) {
    const tookMs = this.#serve()
    this.#busy.push({ until: at + tookMs, tookMs })
  }

  #join(at: number, isProbe: boolean) {
    const patience = this.#leave()
    const ahead = this.#waiting.filter(({ givesUpAt }) => givesUpAt > at).length
    const load = isProbe ? this.#known(ahead) : null
    this.#waiting.push({ at, givesUpAt: load ? Infinity : at + patience, load })
  }

  /** What the house would know: means of what it saw, never the truth behind them. */
  #known(ahead: number): QueueLoad {
    const handleMs = this.#recent.reduce((sum, ms) => sum + ms, 0) / this.#recent.length
    const patienceMs = this.#gone >= ENOUGH_GONE ? this.#waitedMs / this.#gone : null
    return { ahead, freeSlots: 0, slots: this.#given.slots, handleMs, patienceMs }
  }

  #advance(to: number) {
    for (let next = this.#next(); next && next.until <= to; next = this.#next()) {
      this.#busy = this.#busy.filter((one) => one !== next)
      this.#recent.push(next.tookMs)
      if (this.#recent.length > HANDLED) this.#recent.shift()
      this.#call(next.until)
    }
  }

  #next() {
    return this.#busy.reduce<{ until: number; tookMs: number } | undefined>(
      (first, one) => (first && first.until <= one.until ? first : one),
      undefined,
    )
  }

  /** The first who is still there is served. */
  #call(at: number) {
    for (let first = this.#waiting.shift(); first; first = this.#waiting.shift()) {
      this.#waitedMs += Math.min(at, first.givesUpAt) - first.at
      if (first.givesUpAt < at) {
        this.#gone++
        continue
      }
      if (first.load) this.probes.push({ load: first.load, waitedMs: at - first.at })
      return this.#begin(at)
    }
  }
}
