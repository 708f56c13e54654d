import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { measureGrowth } from './growth.ts'
import type { Options } from './options.ts'
import { timeReads } from './time-reads.ts'
import { openWorklists, ROWS } from './worklist-sides.ts'

/** The desk's lists when a hundred times more conversations lie behind the open ones. */
export const worklistGrowth = (ground: Ground, options: Options): Promise<Figure> =>
  measureGrowth({
    name: 'worklist-growth',
    what: 'conversations',
    smallest: 10_000,
    most: options.conversations,
    rounds: options.rounds,
    seconds: options.seconds,
    async open(rows) {
      const { product, baseline, probes, close } = await openWorklists(ground, rows)
      return {
        product: (time) => timeReads(product, probes, ROWS, time),
        baseline: (time) => timeReads(baseline, probes, ROWS, time),
        close,
      }
    },
  })
