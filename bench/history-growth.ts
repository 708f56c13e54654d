import { closeDatabase } from '#db/client.ts'
import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { measureGrowth } from './growth.ts'
import { openHistory } from './history-sides.ts'
import type { Options } from './options.ts'
import { makeTouchpoints, PAGE } from './touchpoints.ts'

/** The first page of a history when there are a hundred (or a thousand) times more touchpoints. */
export const historyGrowth = (ground: Ground, { growTo, rounds, seconds }: Options): Promise<Figure> =>
  measureGrowth({
    name: 'history-growth',
    what: 'rows',
    smallest: 10_000,
    most: growTo,
    rounds,
    seconds,
    expected: PAGE,
    warmReads: 600,
    async open(rows) {
      const place = await ground.kept(`bench_history_${rows}`, (made) => makeTouchpoints(made, rows))
      const { product, baseline, first } = await openHistory(place)
      return { product, baseline, probes: first, close: closeDatabase }
    },
  })
