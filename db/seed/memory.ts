import type { Fact } from '#lib/fact/fact.ts'
import { Random } from './random.ts'

/** A conversation that was wrapped up, as it is compared with the next. */
export interface ClosedMatter {
  conversationId: string
  queueId: string
  agentId: string
  dispositionId: string | null
  endedAt: Date
  /** What the customer wrote. */
  said: string
  references: ReadonlySet<string>
  /** Until when we had promised to come back to it. */
  promisedUntil: Date | null
}

/** What is known of a customer so far. It has random numbers of its own, so that all else stays as it was. */
export interface Memory {
  facts: Fact[]
  closed: ClosedMatter[]
  random: Random
}

const STREAM = 77

export const emptyMemory = (place: number): Memory => ({
  facts: [],
  closed: [],
  random: new Random(place, STREAM),
})
