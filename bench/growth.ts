import type { Figure } from './figure.ts'
import { median, percentile, spreadOf } from './statistics.ts'
import type { Timed } from './time-reads.ts'

const WARM_SECONDS = 0.3

type Timer = (seconds: number) => Promise<Timed>

/** The product and its bare SQL over as many rows as were asked for. */
export interface GrowthSides {
  product: Timer
  baseline: Timer
  close(): Promise<void>
}

export interface Growth {
  name: string
  /** What there is so and so many of. */
  what: string
  smallest: number
  most: number
  rounds: number
  seconds: number
  open(rows: number): Promise<GrowthSides>
}

interface Size {
  rows: number
  product: number[]
  baseline: number[]
  times: number[]
}

/** How much slower a read gets when there are a hundred (or a thousand) times more rows: the largest by the smallest. */
export async function measureGrowth(growth: Growth): Promise<Figure> {
  const sizes = sizesUpTo(growth)
  let short = 0
  for (let round = 0; round < growth.rounds; round++)
    for (const size of sizes) short += await readSize(growth, size)
  const [smallest, largest] = [sizes[0], sizes.at(-1)]
  if (!smallest || !largest) throw new Error('There is nothing to compare.')
  const times = (side: 'product' | 'baseline') =>
    median(largest[side].map((p50, round) => p50 / (smallest[side][round] ?? p50)))
  const product = times('product')
  const unit = `times the p50 at ${growth.smallest.toLocaleString('en')} ${growth.what}`
  const sides = { ratio: product, product, baseline: times('baseline') }
  const remarks = sizes.map((size) => remarkOf(growth, size))
  return {
    name: growth.name,
    ...sides,
    ...spreadOf(largest.times),
    unit,
    rounds: growth.rounds,
    lost: short,
    remarks,
  }
}

function sizesUpTo({ smallest, most }: Growth): Size[] {
  const sizes = [smallest]
  for (let rows = smallest * 10; rows < most; rows *= 10) sizes.push(rows)
  return [...sizes, most].map((rows) => ({ rows, product: [], baseline: [], times: [] }))
}

async function readSize({ open, seconds }: Growth, size: Size): Promise<number> {
  const { product, baseline, close } = await open(size.rows)
  try {
    for (const timed of [product, baseline]) await timed(WARM_SECONDS)
    const a = await product(seconds / 2)
    const b = await baseline(seconds / 2)
    size.product.push(percentile(a.times, 0.5) ?? 0)
    size.baseline.push(percentile(b.times, 0.5) ?? 0)
    size.times.push(...a.times)
    return a.short + b.short
  } finally {
    await close()
  }
}

const remarkOf = ({ what }: Growth, { rows, product, baseline }: Size) =>
  `${rows.toLocaleString('en')} ${what}: p50 product ${median(product)?.toFixed(3)} ms, baseline ${median(baseline)?.toFixed(3)} ms`
