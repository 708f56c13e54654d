import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { measureGrowth } from './growth.ts'
import type { Options } from './options.ts'
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
    expected: ROWS,
    warmReads: 600,
    open: (rows) => openWorklists(ground, rows),
  })
