import type { Cause } from '#lib/recovery/cause.ts'

export type Voice = 'customer' | 'agent' | 'note'

/** One turn of a thread: one of the wordings is said, now and then none. */
export interface Beat {
  voice: Voice
  says: readonly string[]
  share: number
}

export type SeedQueue = 'orders' | 'returns' | 'billing'

/** Where an order has to stand for the matter to come up. */
export type Moment =
  'before_shipping' | 'on_the_way' | 'delivered' | 'later' | 'returned' | 'cancelled' | 'any'

export interface Scenario {
  queue: SeedQueue
  weight: number
  moment: Moment
  beats: readonly Beat[]
  disposition: string
  resolution: string
  cause: string
  promise?: { text: string; days: number }
  /** How likely each rating is, 1 to 5. */
  ratings: readonly [number, number, number, number, number]
  /** What we failed in, where the customer complains. */
  fault?: Cause
}

const beat =
  (voice: Voice, share = 1) =>
  (...says: string[]): Beat => ({ voice, says, share })

export const customer = beat('customer')
export const agent = beat('agent')
export const note = beat('note', 0.4)
/** Said in about half of the threads. */
export const customerMay = beat('customer', 0.5)
export const agentMay = beat('agent', 0.5)

export const CONTENT = [0, 0.01, 0.07, 0.32, 0.6] as const
export const MIXED = [0.01, 0.05, 0.2, 0.44, 0.3] as const
export const BITTER = [0.35, 0.35, 0.2, 0.08, 0.02] as const

/** How most threads end. */
export const GOODBYE: readonly Beat[] = [
  customerMay(
    'Thank you, that helps.',
    'Perfect, thanks a lot!',
    'Great, thanks {agent}.',
    'That was quick, thank you.',
  ),
  agentMay(
    'You are welcome, {first}. Have a good day.',
    'Glad I could help. Have a nice {daytime}!',
    'With pleasure. If anything else comes up, just write to us here.',
  ),
]
