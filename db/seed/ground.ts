import type { SeedQueue } from '#db/seed/scenarios/scenario.ts'

export interface SeedAgent {
  id: string
  name: string
  firstName: string
}

export interface SeedOffer {
  id: string
  name: string
  kind: string
  valueCents: number
  costCents: number
  propensity: number
}

/** What every customer's story stands on: the people, places and settings of the workspace. */
export interface Ground {
  now: Date
  /** When the shop began to keep its history. */
  from: Date
  queues: Record<SeedQueue, { id: string; agents: SeedAgent[] }>
  manager: SeedAgent
  /** By label. */
  dispositions: ReadonlyMap<string, string>
  offers: SeedOffer[]
  /** The next order's number; told in the order of the customers. */
  nextOrderNumber: () => string
}

export const FIRST_ORDER = '48213'
const FIVE_DIGITS = 90_000
// Prime to 90,000, so that each number comes once before any comes again.
const STEP = 33_317

/** Numbers of five digits in no plain order, later of ten; never the first customer's. */
export function orderNumbers(): () => string {
  let count = 0
  return function next(): string {
    count += 1
    if (count % 4 === 0) return String(3_348_000_000 + count * 7919)
    const number = String(10_000 + ((count * STEP) % FIVE_DIGITS))
    return number === FIRST_ORDER ? next() : number
  }
}
