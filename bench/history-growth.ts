import { closeDatabase } from '#db/client.ts'
import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { openHistory, timeReads } from './history-sides.ts'
import type { Options } from './options.ts'
import { median, percentile, spreadOf } from './statistics.ts'
import { makeTouchpoints } from './touchpoints.ts'

const SMALLEST = 10_000
const WARM_SECONDS = 0.3

interface Size {
  rows: number
  product: number[]
  baseline: number[]
  times: number[]
}

/** How much slower the first page of a history gets when there are a hundred (or a thousand) times more rows. */
export async function historyGrowth(ground: Ground, options: Options): Promise<Figure> {
  const sizes = sizesUpTo(options.growTo)
  let short = 0
  for (let round = 0; round < options.rounds; round++)
    for (const size of sizes) short += await readSize(ground, size, options.seconds / 2)
  const [smallest, largest] = [sizes[0], sizes.at(-1)]
  if (!smallest || !largest) throw new Error('There is nothing to compare.')
  const growth = median(largest.product.map((p50, round) => p50 / (smallest.product[round] ?? p50)))
  const bare = median(largest.baseline.map((p50, round) => p50 / (smallest.baseline[round] ?? p50)))
  const unit = `times the p50 at ${SMALLEST.toLocaleString('en')} rows`
  const sides = { ratio: growth, product: growth, baseline: bare }
  const rest = { unit, rounds: options.rounds, lost: short, remarks: sizes.map(remarkOf) }
  return { name: 'history-growth', ...sides, ...spreadOf(largest.times), ...rest }
}

function sizesUpTo(most: number): Size[] {
  const sizes = [SMALLEST]
  for (let rows = SMALLEST * 10; rows < most; rows *= 10) sizes.push(rows)
  return [...sizes, most].map((rows) => ({ rows, product: [], baseline: [], times: [] }))
}

async function readSize(ground: Ground, size: Size, seconds: number): Promise<number> {
  const { rows } = size
  const place = await ground.kept(`bench_history_${rows}`, (made) => makeTouchpoints(made, rows))
  const { product, baseline, first } = await openHistory(place)
  try {
    for (const read of [product, baseline]) await timeReads(read, first, WARM_SECONDS)
    const a = await timeReads(product, first, seconds)
    const b = await timeReads(baseline, first, seconds)
    size.product.push(percentile(a.times, 0.5) ?? 0)
    size.baseline.push(percentile(b.times, 0.5) ?? 0)
    size.times.push(...a.times)
    return a.short + b.short
  } finally {
    await closeDatabase()
  }
}

const remarkOf = ({ rows, product, baseline }: Size) =>
  `${rows.toLocaleString('en')} rows: p50 product ${median(product)?.toFixed(3)} ms, baseline ${median(baseline)?.toFixed(3)} ms`
