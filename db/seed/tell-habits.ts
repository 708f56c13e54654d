import { homeStore } from './home-store.ts'
import { ARTICLES, PRODUCTS } from './products.ts'
import { daysAfter, type Story, touch } from './story.ts'

type Habit = readonly [weight: number, tell: (story: Story, at: Date) => void]

const product = ({ random }: Story) => random.pick(PRODUCTS)

const PRODUCT: readonly Habit[] = [
  [
    34,
    (story, at) =>
      touch(story, 'product', 'page view', at, { title: `Looked at ${product(story).name}`, channel: 'web' }),
  ],
  [
    14,
    (story, at) =>
      touch(story, 'product', 'search', at, {
        title: `Searched for “${product(story).thing}”`,
        channel: 'web',
      }),
  ],
  [
    18,
    (story, at) =>
      touch(story, 'product', 'app session', at, {
        title: `Used the app for ${story.random.between(1, 24)} min`,
      }),
  ],
  [
    8,
    (story, at) =>
      touch(story, 'product', 'article read', at, {
        title: `Read “${story.random.pick(ARTICLES)}”`,
        channel: 'web',
      }),
  ],
  [
    5,
    (story, at) =>
      touch(story, 'product', 'video watched', at, {
        title: `Watched “${story.random.pick(ARTICLES)}”`,
        channel: 'web',
      }),
  ],
  [
    7,
    (story, at) =>
      touch(story, 'product', 'feature used', at, {
        title: story.random.pick([
          'Compared two products',
          'Made a wish list',
          'Scanned a bar code',
          'Used the recipe planner',
        ]),
      }),
  ],
  [
    6,
    (story, at) =>
      touch(story, 'product', 'device event', at, {
        title: story.random.pick([
          'Kettle: descale soon',
          'Kettle: paired with the app',
          'Scale: battery low',
          'Coffee machine: 200 cups',
        ]),
      }),
  ],
]

const STORE: readonly Habit[] = [
  [
    5,
    (story, at) =>
      touch(story, 'store', 'store visit', at, {
        title: `Visited the ${homeStore(story)}`,
        channel: 'visit',
      }),
  ],
  [4, tellPurchase],
  [
    1,
    (story, at) =>
      touch(story, 'store', 'appointment', at, {
        title: 'Appointment: knife sharpening',
        detail: homeStore(story),
        channel: 'visit',
      }),
  ],
]

function tellPurchase(story: Story, at: Date) {
  const store = homeStore(story)
  const { name, priceCents } = product(story)
  touch(story, 'store', 'purchase', at, {
    title: `Bought ${name}`,
    detail: `€${(priceCents / 100).toFixed(2)}, ${store}`,
    channel: 'visit',
    actorName: store,
  })
}

const COMMUNITY: readonly Habit[] = [
  [
    3,
    (story, at) =>
      touch(story, 'community', 'post', at, {
        title: `Posted: “My ${product(story).thing} after a year”`,
        channel: 'web',
      }),
  ],
  [
    4,
    (story, at) =>
      touch(story, 'community', 'answer', at, {
        title: `Answered a question about the ${product(story).thing}`,
        channel: 'web',
      }),
  ],
  [
    2,
    (story, at) =>
      touch(story, 'community', 'review', at, {
        title: `Reviewed ${product(story).name}: ${story.random.between(2, 5)} of 5`,
        channel: 'web',
      }),
  ],
  [
    2,
    (story, at) =>
      touch(story, 'community', 'mention', at, {
        title: 'Mentioned us',
        detail: `About the ${product(story).thing}, with a picture`,
        channel: 'social',
      }),
  ],
]

const OTHER: readonly Habit[] = [
  [
    1,
    (story, at) =>
      touch(story, 'other', 'other', at, {
        title: story.random.pick([
          'Asked for their data',
          'Took part in the kitchen survey of the university',
          'Won a mug in a raffle',
        ]),
      }),
  ],
]

/** What a customer does of themselves; `perYear` of all kinds together. */
export function tellHabits(story: Story, perYear: number) {
  const { random, customer, ground } = story
  const years = (ground.now.getTime() - customer.since.getTime()) / (365 * 86_400_000)
  const count = Math.round(perYear * years)
  for (let done = 0; done < count; done++) {
    const habits = random.weigh(HABITS, ([weight]) => weight)[1]
    random.weigh(habits, ([weight]) => weight)[1](story, random.moment(customer.since, ground.now))
  }
}

const HABITS: readonly [weight: number, habits: readonly Habit[]][] = [
  [80, PRODUCT],
  [12, STORE],
  [6, COMMUNITY],
  [1, OTHER],
]

const MEMBER_AFTER_DAYS = 2

/** Joined, rose, redeemed; the points of orders stand with the orders. */
export function tellLoyalty(story: Story, tier: string | null) {
  const { random, customer, ground } = story
  if (!customer.isMember) return
  const joinedAt = daysAfter(customer.since, random.next() * MEMBER_AFTER_DAYS)
  touch(story, 'loyalty', 'joined', joinedAt, {
    title: 'Joined the club',
    detail: random.pick([homeStore(story), 'In the web shop']),
  })
  if (tier && tier !== 'Basic')
    touch(story, 'loyalty', 'tier', random.moment(joinedAt, ground.now), { title: `Became ${tier}` })
  const redeemed = random.between(0, customer.isLoud ? 8 : 2)
  for (let done = 0; done < redeemed; done++) {
    const points = random.between(1, 8) * 100
    touch(story, 'loyalty', 'redeemed', random.moment(joinedAt, ground.now), {
      title: `Redeemed ${points} points`,
      detail: `€${points / 100} off an order`,
    })
  }
}
