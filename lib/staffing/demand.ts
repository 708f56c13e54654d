/** What comes in, and how it behaves; the arrivals are those of a quarter of an hour. */
export interface Demand {
  arrivals: number
  handleMs: number
  /** How long people wait before they give up, on average; null where nobody does. */
  patienceMs: number | null
  /** Within what time an answer meets the service level. */
  targetMs: number
}

export interface Service {
  /** Share of all who came that were answered within the target, 0 to 1. */
  serviceLevel: number
  /** Mean wait of those answered; null where the line grows without end or nobody answers. */
  asaMs: number | null
  /** Share of all who came that gave up, 0 to 1. */
  abandoned: number
  /** Share of the agents' time spent handling, 0 to 1. */
  occupancy: number
}

export const QUARTER_MS = 900_000

/** Work offered in erlangs: as many agents would be busy all the time. */
export function loadOf({ arrivals, handleMs }: Pick<Demand, 'arrivals' | 'handleMs'>): number {
  return (arrivals * handleMs) / QUARTER_MS
}
