import { closeDatabase } from '#db/client.ts'
import type { Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { type GrowthSides, measureGrowth } from './growth.ts'
import type { Options } from './options.ts'
import { openWords } from './search-messages.ts'
import { openPeople } from './search-people.ts'

const SMALLEST = 10_000
/** The bare side takes seconds for a common word. */
const found = { expected: 1, warmReads: 12 }

interface Search<Probe> {
  probes: readonly Probe[]
  find(probe: Probe): Promise<readonly string[]>
  findBare(probe: Probe): Promise<readonly string[]>
}

/** People found by what is typed when there are a hundred times more of them. */
export const searchPeopleGrowth = (ground: Ground, { people, rounds, seconds }: Options): Promise<Figure> =>
  measureGrowth({
    name: 'search-people-growth',
    what: 'people',
    smallest: SMALLEST,
    most: people,
    rounds,
    seconds,
    ...found,
    open: async (rows) => sidesOf(await openPeople(ground, rows)),
  })

/** Messages found by a rare, a middling and the commonest word when there are a thousand times more of them. */
export const searchMessagesGrowth = (
  ground: Ground,
  { messages, rounds, seconds }: Options,
): Promise<Figure> =>
  measureGrowth({
    name: 'search-messages-growth',
    what: 'messages',
    smallest: SMALLEST,
    most: messages,
    rounds,
    seconds,
    ...found,
    open: async (rows) => sidesOf(await openWords(ground, rows)),
  })

/** One that finds nothing where something is to be found is short. */
function sidesOf<Probe>({ probes, find, findBare }: Search<Probe>): GrowthSides<Probe> {
  const countOf = (way: Search<Probe>['find']) => async (probe: Probe) =>
    Math.min(1, (await way(probe)).length)
  return { product: countOf(find), baseline: countOf(findBare), probes, close: closeDatabase }
}
