import type { Figure } from './figure.ts'
import { median, percentile, spreadOf } from './statistics.ts'
import { type Timed, timeReads } from './time-reads.ts'

/** Read for the first time in each round, by each side. */
const NEW_EACH_ROUND = 40

/** The product and its bare SQL over as many rows as were asked for. */
export interface GrowthSides<Probe> {
  product(probe: Probe): Promise<number>
  baseline(probe: Probe): Promise<number>
  probes: readonly Probe[]
  close(): Promise<void>
}

export interface Growth<Probe> {
  name: string
  /** What there is so and so many of. */
  what: string
  smallest: number
  most: number
  rounds: number
  seconds: number
  /** What a read gives. */
  expected: number
  /** At each size and by each side, before anything is timed: as many, so that no size is the warmer one. */
  warmReads: number
  open(rows: number): Promise<GrowthSides<Probe>>
}

interface SideTimes {
  /** One a round. */
  p50: number[]
  times: number[]
  /** Of what nobody had read before in this run. */
  first: number[]
}

interface Size {
  rows: number
  product: SideTimes
  baseline: SideTimes
}

/**
 * How much slower a read gets when there are a hundred (or a thousand) times more rows: the largest by the smallest.
 * Each size is asked for as many different things as the smallest has, and warmed by as many reads.
 */
export async function measureGrowth<Probe>(growth: Growth<Probe>): Promise<Figure> {
  const sizes = sizesUpTo(growth)
  let [short, asked] = [0, Infinity]
  for (let round = 0; round < growth.rounds; round++)
    for (const size of sizes) {
      const sides = await growth.open(size.rows)
      asked = Math.min(asked, sides.probes.length)
      try {
        short += await readSize(growth, size, sides, { round, asked })
      } finally {
        await sides.close()
      }
    }
  return figureOf(growth, sizes, short)
}

function sizesUpTo({ smallest, most }: Pick<Growth<never>, 'smallest' | 'most'>): Size[] {
  const sizes = [smallest]
  for (let rows = smallest * 10; rows < most; rows *= 10) sizes.push(rows)
  const side = (): SideTimes => ({ p50: [], times: [], first: [] })
  return [...sizes, most].map((rows) => ({ rows, product: side(), baseline: side() }))
}

interface Turn {
  round: number
  /** How many probes each size is asked for. */
  asked: number
}

async function readSize<Probe>(
  { expected, seconds, warmReads }: Growth<Probe>,
  size: Size,
  { product, baseline, probes }: GrowthSides<Probe>,
  { round, asked }: Turn,
): Promise<number> {
  const usual = probes.slice(0, asked)
  const fresh = probes.slice(asked + 2 * round * NEW_EACH_ROUND).slice(0, 2 * NEW_EACH_ROUND)
  const sides = [
    { read: product, told: size.product, fresh: fresh.filter((_, at) => at % 2 === 0) },
    { read: baseline, told: size.baseline, fresh: fresh.filter((_, at) => at % 2 === 1) },
  ]
  for (const { read } of sides) for (let at = 0; at < warmReads; at++) await readNext(read, usual, at)
  let short = 0
  for (const { read, told, fresh: unread } of sides) {
    const timed = await timeReads(read, usual, expected, seconds / 2)
    const first = await timeEach(read, unread, expected)
    told.p50.push(percentile(timed.times, 0.5) ?? 0)
    told.times.push(...timed.times)
    told.first.push(...first.times)
    short += timed.short + first.short
  }
  return short
}

async function readNext<Probe>(
  read: (probe: Probe) => Promise<number>,
  probes: readonly Probe[],
  at: number,
) {
  const probe = probes[at % probes.length]
  if (probe !== undefined) await read(probe)
}

async function timeEach<Probe>(
  read: (probe: Probe) => Promise<number>,
  probes: readonly Probe[],
  expected: number,
): Promise<Timed> {
  const timed: Timed = { times: [], short: 0 }
  for (const probe of probes) {
    const askedAt = performance.now()
    if ((await read(probe)) !== expected) timed.short += 1
    timed.times.push(performance.now() - askedAt)
  }
  return timed
}

function figureOf<Probe>(
  { name, what, smallest, rounds }: Growth<Probe>,
  sizes: Size[],
  lost: number,
): Figure {
  const [least, largest] = [sizes[0], sizes.at(-1)]
  if (!least || !largest) throw new Error('There is nothing to compare.')
  const times = (side: 'product' | 'baseline') =>
    median(largest[side].p50.map((p50, round) => p50 / (least[side].p50[round] ?? p50)))
  const product = times('product')
  return {
    name,
    ratio: product,
    product,
    baseline: times('baseline'),
    ...spreadOf(largest.product.times),
    unit: `times the p50 at ${smallest.toLocaleString('en')} ${what}`,
    rounds,
    lost,
    remarks: sizes.map((size) => remarkOf(what, size)),
  }
}

function remarkOf(what: string, { rows, product, baseline }: Size): string {
  const said = (times: number[]) => percentile(times, 0.5)?.toFixed(3)
  const usual = `p50 product ${median(product.p50)?.toFixed(3)} ms, baseline ${median(baseline.p50)?.toFixed(3)} ms`
  const unread = `; for the first time, product with its audit row ${said(product.first)} ms, baseline ${said(baseline.first)} ms`
  return `${rows.toLocaleString('en')} ${what}: ${usual}${product.first.length > 0 ? unread : ''}`
}
