import { comparedFigure, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import type { Options } from './options.ts'
import { percentile, spreadOf } from './statistics.ts'
import { timeReads } from './time-reads.ts'
import { openWorklists, ROWS } from './worklist-sides.ts'
import { HELD, WAITING } from './worklist-rows.ts'

/** The desk's lists, with everything that their rows show, against bare keyset pages of the same conversations. */
export async function worklist(ground: Ground, { conversations, rounds, seconds }: Options): Promise<Figure> {
  const { product, baseline, probes, close } = await openWorklists(ground, conversations)
  const p95 = { product: [] as number[], baseline: [] as number[] }
  const times: number[][] = []
  let lost = 0
  const turn = async (side: 'product' | 'baseline') => {
    const timed = await timeReads(side === 'product' ? product : baseline, probes, ROWS, seconds)
    p95[side].push(percentile(timed.times, 0.95) ?? 0)
    if (side === 'product') times.push(timed.times)
    lost += timed.short
  }
  try {
    for (const read of [product, baseline]) await timeReads(read, probes, ROWS, 1)
    for (let round = 0; round < rounds; round++) {
      await turn('product')
      await turn('baseline')
    }
  } finally {
    await close()
  }
  const size = `${conversations.toLocaleString('en')} conversations, ${HELD} in hand and ${WAITING} in line a reading`
  return comparedFigure(
    { name: 'worklist', unit: 'ms p95', lost, remarks: [size] },
    p95,
    spreadOf(times.flat()),
  )
}
