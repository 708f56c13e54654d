import postgres from 'postgres'
import { Child } from './child.ts'
import type { Figure } from './figure.ts'
import { type FloorGround, makeFloor } from './floor-rows.ts'
import { FloorTraffic } from './floor-traffic.ts'
import type { FloorServer } from './floor-server.ts'
import type { FloorViewer } from './floor-viewer.ts'
import { asOwner, type Ground, type Place } from './ground.ts'
import { SECRET } from './live-rows.ts'
import type { Options } from './options.ts'
import { median, percentile, spreadOf } from './statistics.ts'

const RATES = [10, 100, 500, 2_000] as const
const LEAST_SECONDS = 4

interface Sample {
  bytes: number
  frames: number
  /** Events a second that were really written. */
  rate: number
  cpuMs: number
  stale: number[]
}

/**
 * What one viewer of the whole floor is sent, from ten events a second to two thousand, and how old it is when it
 * arrives; then the counters against a recount of the tables, once after the traffic and once after kill -9.
 */
export async function floor(ground: Ground, options: Options): Promise<Figure> {
  const place = await ground.fresh('bench_floor')
  const made = await asOwner(place, (sql) => makeFloor(sql))
  const sql = postgres(place.ownerUrl, { max: 3, onnotice: () => {} })
  const stage = new Stage(place, made)
  try {
    const traffic = new FloorTraffic(sql, made)
    await stage.start(traffic)
    const samples = new Map<number, Sample[]>(RATES.map((rate) => [rate, []]))
    await stage.measure(traffic, 1, 100)
    for (let round = 0; round < options.rounds; round++)
      for (const rate of RATES)
        samples.get(rate)?.push(await stage.measure(traffic, Math.max(LEAST_SECONDS, options.seconds), rate))
    const drift = await stage.drift()
    const driftAfterKill = await stage.driftAfterKill(traffic)
    return figureOf(samples, drift, driftAfterKill, options)
  } finally {
    await stage.stop()
    await sql.end()
  }
}

class Stage {
  readonly #env: Record<string, string>
  readonly #ground: FloorGround
  #server: Child<FloorServer> | undefined
  #viewer: Child<FloorViewer> | undefined

  constructor(place: Place, ground: FloorGround) {
    this.#env = { DATABASE_URL: place.appUrl, NEXTAUTH_SECRET: SECRET, NODE_ENV: 'production' }
    this.#ground = ground
  }

  async start(traffic: FloorTraffic) {
    const { cookie, probeQueueId } = this.#ground
    const server = new Child<FloorServer>('./floor-server.ts', this.#env)
    this.#server = server
    this.#viewer ??= new Child<FloorViewer>('./floor-viewer.ts', this.#env)
    const port = await server.ask('port', undefined)
    traffic.tell = (events) => void server.ask('tell', events).catch(() => {})
    await this.#viewer.ask('open', { port, cookie, probeQueueId })
  }

  async measure(traffic: FloorTraffic, seconds: number, rate: number): Promise<Sample> {
    const viewer = must(this.#viewer)
    const firstProbe = traffic.probes.length
    await viewer.ask('take', undefined)
    await must(this.#server).ask('startCpu', undefined)
    const written = await traffic.run(seconds, rate)
    const cpuMs = (await must(this.#server).ask('cpuMicros', undefined)) / 1000 / seconds
    const heard = await viewer.ask('take', undefined)
    const probes = traffic.probes.slice(firstProbe)
    const stale = probes.flatMap((at, place) => {
      const seen = heard.find(({ waiting }) => waiting > firstProbe + place)
      return seen ? [seen.at - at] : []
    })
    const bytes = heard.reduce((sum, frame) => sum + frame.bytes, 0) / seconds
    return { bytes, frames: heard.length / seconds, rate: written, cpuMs, stale }
  }

  drift() {
    return must(this.#viewer).ask('drift', undefined)
  }

  /** The server dies in the middle of the traffic, and another takes over what it finds. */
  async driftAfterKill(traffic: FloorTraffic) {
    const running = traffic.run(2, 500)
    traffic.tell = () => {}
    must(this.#server).kill()
    await this.start(traffic)
    await running
    return this.drift()
  }

  async stop() {
    await this.#server?.stop()
    await this.#viewer?.stop()
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The stage is not set.')
  return value
}

const typical = (samples: readonly Sample[], read: (sample: Sample) => number) =>
  median(samples.map(read)) ?? 0

function remarkOf(rate: number, samples: readonly Sample[]): string {
  const of = (read: (sample: Sample) => number) => typical(samples, read)
  const ages = samples.flatMap(({ stale }) => stale)
  return [
    `${rate} events/s (${of((sample) => sample.rate).toFixed(0)} written):`,
    `${(of(({ bytes }) => bytes) / 1000).toFixed(1)} kB/s and ${of(({ frames }) => frames).toFixed(2)} frames/s a viewer,`,
    `age p50 / p95 ${percentile(ages, 0.5)?.toFixed(0)} / ${percentile(ages, 0.95)?.toFixed(0)} ms,`,
    `CPU of the server ${of(({ cpuMs }) => cpuMs).toFixed(0)} ms/s`,
  ].join(' ')
}

function figureOf(
  samples: Map<number, Sample[]>,
  drift: number,
  afterKill: number,
  { rounds }: Options,
): Figure {
  const bytes = (rate: number) => typical(samples.get(rate) ?? [], (sample) => sample.bytes)
  const [least, most] = [RATES[0], RATES[RATES.length - 1] ?? RATES[0]]
  const stale = [...samples.values()].flat().flatMap((sample) => sample.stale)
  const remarks = RATES.map((rate) => remarkOf(rate, samples.get(rate) ?? []))
  return {
    name: 'floor',
    unit: 'B/s a viewer',
    ratio: bytes(most) / bytes(least),
    product: bytes(most),
    baseline: bytes(least),
    ...spreadOf(stale),
    rounds,
    lost: drift + afterKill,
    remarks: [
      'the baseline is the same floor at 10 events/s; p50, p95 and p99 are the age of what arrives',
      ...remarks,
      `rows that differ from a recount: ${drift} after the traffic, ${afterKill} after kill -9`,
    ],
  }
}
