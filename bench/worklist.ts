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
  const [a, b]: [number[], number[]] = [[], []]
  let all: number[] = []
  let short = 0
  try {
    for (const read of [product, baseline]) await timeReads(read, probes, ROWS, 1)
    for (let round = 0; round < rounds; round++)
      for (const side of [a, b]) {
        const timed = await timeReads(side === a ? product : baseline, probes, ROWS, seconds)
        side.push(percentile(timed.times, 0.95) ?? 0)
        if (side === a) all = [...all, ...timed.times]
        short += timed.short
      }
    const remarks = [
      `${conversations.toLocaleString('en')} conversations, ${HELD} in hand and ${WAITING} in line a reading`,
    ]
    const told = { name: 'worklist', unit: 'ms p95', lost: short, remarks }
    return comparedFigure(told, { product: a, baseline: b }, spreadOf(all))
  } finally {
    await close()
  }
}
