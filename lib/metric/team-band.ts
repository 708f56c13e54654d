import { PRIOR, TOO_FEW } from './measure.ts'

/** Of one person in one queue: `sum` (of counts or times) over `of` contacts. */
export interface Tally {
  agentId: string
  queueId: string | null
  of: number
  sum: number
}

/** Where the middle half of a team stands and where the reader does; nobody else can be told from it. */
export interface TeamBand {
  low: number
  median: number
  high: number
  /** The reader's own by the same reckoning, unless it is of too few. */
  own: number | null
}

/** Fewer people would be recognised in their median. */
const TEAM_LEAST = 5

/**
 * Each person's mean is the team's plus what they do beyond the mean of the queues they worked in, drawn towards it
 * by `prior` contacts: (sum − expected) / (of + prior). So nobody looks better by easier work or by few contacts.
 */
export function teamBand(tallies: readonly Tally[], agentId: string, prior = PRIOR): TeamBand | null {
  const mean = meanOf(tallies)
  const queues = new Map(
    [...groupBy(tallies, ({ queueId }) => queueId)].map(([id, own]) => [id, meanOf(own)]),
  )
  const people = groupBy(
    tallies.filter(({ of }) => of > 0),
    (tally) => tally.agentId,
  )
  if (people.size < TEAM_LEAST) return null
  const levelOf = (own: readonly Tally[]) => {
    const beyond = own.reduce(
      (sum, tally) => sum + tally.sum - tally.of * (queues.get(tally.queueId) ?? mean),
      0,
    )
    return mean + beyond / (contactsOf(own) + prior)
  }
  const levels = [...people.values()].map(levelOf).toSorted((one, other) => one - other)
  const mine = people.get(agentId) ?? []
  const isEnough = contactsOf(mine) >= Math.min(TOO_FEW, prior)
  return {
    low: quantile(levels, 0.25),
    median: quantile(levels, 0.5),
    high: quantile(levels, 0.75),
    own: isEnough ? levelOf(mine) : null,
  }
}

const contactsOf = (tallies: readonly Tally[]) => tallies.reduce((sum, { of }) => sum + of, 0)

function meanOf(tallies: readonly Tally[]): number {
  const of = contactsOf(tallies)
  return of === 0 ? 0 : tallies.reduce((sum, tally) => sum + tally.sum, 0) / of
}

function groupBy<K>(tallies: readonly Tally[], keyOf: (tally: Tally) => K): Map<K, Tally[]> {
  const groups = new Map<K, Tally[]>()
  for (const tally of tallies) groups.set(keyOf(tally), [...(groups.get(keyOf(tally)) ?? []), tally])
  return groups
}

/** Between the two nearest, as statistics programs do by default (Hyndman and Fan's seventh). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}
