import type { Cause } from '#lib/recovery/cause.ts'
import type { OpenState, Severity } from '#lib/recovery/recovery-case.ts'
import type { CaseBook } from './case-book.ts'
import { after, type Story } from './story.ts'
import { writeContact } from './write-contact.ts'

interface OpenCase {
  place: number
  minutesAgo: number
  state: OpenState
  cause: Cause
  severity: Severity
  said: string
}

/** Failures of the last days that somebody wrote down after a call: the board has work in every state. */
const OPEN: readonly OpenCase[] = [
  {
    place: 5,
    minutesAgo: 25,
    state: 'detected',
    cause: 'late_delivery',
    severity: 3,
    said: 'The parcel was promised twice and did not come. They took a day off work for it.',
  },
  {
    place: 12,
    minutesAgo: 48,
    state: 'detected',
    cause: 'wrong_charge',
    severity: 2,
    said: 'Charged twice since May, nobody answers the letters about it.',
  },
  {
    place: 19,
    minutesAgo: 200,
    state: 'detected',
    cause: 'promise_not_kept',
    severity: 3,
    said: 'We promised to call back on three days and called on none.',
  },
  {
    place: 26,
    minutesAgo: 420,
    state: 'owned',
    cause: 'damaged_parcel',
    severity: 4,
    said: 'The casserole came broken, and the new one, too.',
  },
  {
    place: 33,
    minutesAgo: 1500,
    state: 'contacted',
    cause: 'asked_again',
    severity: 2,
    said: 'Told the same story to four people and had to send the photos again each time.',
  },
  {
    place: 40,
    minutesAgo: 2400,
    state: 'contacted',
    cause: 'missing_points',
    severity: 1,
    said: 'The points of two years are gone since the new card.',
  },
  {
    place: 47,
    minutesAgo: 3600,
    state: 'remedied',
    cause: 'wrong_item',
    severity: 2,
    said: 'Got somebody else’s order twice in a row.',
  },
]

const BEFORE_MINUTES = 6

/** Some places in the row of customers have a case open today. */
export function tellOpenCase(story: Story, cases: CaseBook, place: number) {
  const one = OPEN.find((open) => open.place === place)
  const isOpen = cases.cases.some(({ way }) => way.closedAt === null || way.closedAt > story.ground.now)
  if (!one || isOpen) return
  const { random, ground } = story
  const at = after(ground.now, -one.minutesAgo)
  const { name } = random.pick(ground.queues.returns.agents)
  writeContact(story, { kind: 'call', at: after(at, -BEFORE_MINUTES), text: one.said, actorName: name })
  const signal = {
    kind: 'by_hand',
    sourceId: random.id(at),
    conversationId: null,
    quote: one.said,
    score: null,
  } as const
  cases.signal({ ...signal, at, cause: one.cause, severity: one.severity }, one.state)
}
