import type { Cause } from '#lib/recovery/cause.ts'

export type Voice = 'customer' | 'agent' | 'note'

/** Somebody says one of the wordings. */
export interface Turn {
  voice: Voice
  says: readonly string[]
}

/** Turns that belong together: in some threads they are left out, all of them. */
export interface Aside {
  share: number
  oneOf: readonly (readonly Turn[])[]
}

export type Beat = Turn | Aside

export type SeedQueue = 'orders' | 'returns' | 'billing'

/** Where an order has to stand for the matter to come up. */
export type Moment =
  'before_shipping' | 'on_the_way' | 'delivered' | 'later' | 'returned' | 'cancelled' | 'any'

export interface Scenario {
  queue: SeedQueue
  weight: number
  moment: Moment
  /** Of those only who speak it; everybody writes English else. */
  language?: string
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

const turn =
  (voice: Voice) =>
  (...says: string[]): Turn => ({ voice, says })

export const customer = turn('customer')
export const agent = turn('agent')
export const aside = (...turns: Turn[]): Aside => ({ share: 0.7, oneOf: [turns] })
export const note = (text: string): Aside => ({ share: 0.4, oneOf: [[{ voice: 'note', says: [text] }]] })

export const CONTENT = [0, 0.01, 0.07, 0.32, 0.6] as const
export const MIXED = [0.01, 0.05, 0.2, 0.44, 0.3] as const
export const BITTER = [0.35, 0.35, 0.2, 0.08, 0.02] as const

const thanks = customer(
  'Thank you, that helps.',
  'Perfect, thanks a lot!',
  'Great, thanks {agent}.',
  'That was quick, thank you.',
  'Good, thank you.',
)

/** How most threads end. */
export const GOODBYE: Aside = {
  share: 0.92,
  oneOf: [
    [thanks],
    [thanks, agent('You are welcome, {first}. Have a nice {daytime}!', 'With pleasure, {first}.')],
    [
      thanks,
      agent('Glad I could help. Is there anything else?', 'You are welcome. Can I do anything else for you?'),
      customer('No, that was all.', 'No, thank you.', 'Not today.'),
      agent('Then I wish you a good {daytime}, {first}.', 'Have a good {daytime}!'),
    ],
  ],
}

/** While the agent looks something up. */
export const LOOKING: Aside = {
  share: 0.5,
  oneOf: [
    [
      agent('I am still with you, it takes a minute.', 'One moment please, I am still looking.'),
      customer('No hurry.', 'Take your time.', 'Sure, I will wait.'),
      agent('Thank you for waiting.', 'Thanks, I have it now.'),
    ],
    [customer('All right.', 'Thanks, I will wait.')],
  ],
}
