import { isKept, type SeedOrder } from './order.ts'
import { BILLING } from '#db/seed/scenarios/billing.ts'
import { COMPLAINTS } from '#db/seed/scenarios/complaints.ts'
import { FOLLOW_UPS } from '#db/seed/scenarios/follow-ups.ts'
import { ORDERS } from '#db/seed/scenarios/orders.ts'
import { RETURNS } from '#db/seed/scenarios/returns.ts'
import type { Moment, Scenario } from '#db/seed/scenarios/scenario.ts'
import { after, daysAfter, type Story } from './story.ts'
import type { PlannedConversation } from './tell-conversation.ts'

const USUAL = [...ORDERS, ...RETURNS, ...BILLING]
const COMPLAINING = 0.045
const AGAIN = 0.07
const COUNTS: readonly [count: number, weight: number][] = [
  [0, 20],
  [1, 32],
  [2, 20],
  [3, 12],
  [5, 7],
  [8, 3],
]

/** What the customer wrote to us about over the years, in the order in which it came. */
export function planConversations(story: Story): PlannedConversation[] {
  const { random, customer } = story
  const count = random.weigh(COUNTS, ([, weight]) => weight)[0] + (customer.isLoud ? 6 : 0)
  const planned = Array.from({ length: count }, () => planOne(story)).filter((one) => one !== null)
  const again = planned.filter(() => random.chance(AGAIN)).flatMap((one) => planAgain(story, one) ?? [])
  const last = lastEnd(story.ground.now)
  return [...planned, ...again]
    .filter(({ openedAt }) => openedAt < last && openedAt > customer.since)
    .toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
}

/** The workspace opens today: the floor's figures begin at nothing. */
const lastEnd = (now: Date) => after(new Date(new Date(now).setUTCHours(0, 0, 0, 0)), -90)

function planOne(story: Story): PlannedConversation | null {
  const { random, customer } = story
  const from = random.chance(COMPLAINING) ? COMPLAINTS : USUAL
  const scenario = random.weigh(
    from.filter((one) => isSpoken(story, one)),
    ({ weight }) => weight,
  )
  const times = customer.orders
    .map((order) => ({ order, at: momentOf(story, order, scenario.moment) }))
    .filter((one) => one.at !== null)
  if (scenario.moment === 'any' && times.length === 0)
    return planned(scenario, null, random.moment(customer.since, story.ground.now))
  if (times.length === 0) return null
  const { order, at } = random.pick(times)
  return at && planned(scenario, order, at)
}

const isSpoken = ({ customer }: Story, { language }: Scenario) =>
  language === undefined || language === customer.language

const planned = (scenario: Scenario, order: SeedOrder | null, at: Date): PlannedConversation => ({
  scenario,
  order,
  openedAt: scenario.moment === 'cancelled' ? at : inHours(at),
})

/** Night is put off until the morning. */
function inHours(at: Date): Date {
  const hour = at.getUTCHours()
  const day = hour >= 20 ? daysAfter(at, 1) : at
  return hour >= 7 && hour < 20 ? at : new Date(day.setUTCHours(7 + (hour % 3), at.getUTCMinutes()))
}

function planAgain({ random }: Story, { order, openedAt }: PlannedConversation): PlannedConversation | null {
  if (!order) return null
  const at = daysAfter(openedAt, random.between(20, 130) / 24)
  return planned(
    random.weigh(FOLLOW_UPS, ({ weight }) => weight),
    order,
    at,
  )
}

/** When the order was where the matter comes up, or null where it never was. */
function momentOf({ random, ground }: Story, order: SeedOrder, moment: Moment): Date | null {
  const { placedAt, shippedAt, deliveredAt, returnedAt, cancelledAt } = order
  const between = (from: Date | null, days: number, until: Date | null = null) =>
    from &&
    random.moment(from, new Date(Math.min((until ?? daysAfter(from, days)).getTime(), ground.now.getTime())))
  switch (moment) {
    case 'before_shipping':
      return cancelledAt ? null : between(placedAt, 0.5)
    case 'on_the_way':
      return shippedAt && between(after(shippedAt, 300), 3, deliveredAt)
    case 'delivered':
      return isKept(order) ? between(deliveredAt, 10) : null
    case 'later':
      return isKept(order) && deliveredAt ? between(daysAfter(deliveredAt, 60), 300) : null
    case 'returned':
      return returnedAt && between(daysAfter(returnedAt, 2), 6)
    case 'cancelled':
      return cancelledAt && after(cancelledAt, -20)
    case 'any':
      return between(placedAt, 20)
  }
}
