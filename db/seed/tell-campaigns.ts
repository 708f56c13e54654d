import { homeStore } from './home-store.ts'
import { CAMPAIGNS, PRODUCTS } from './products.ts'
import type { Random } from './random.ts'
import { after, daysAfter, type Story, touch } from './story.ts'

/** What marketing sends, and what the customer does with it, until they say no. */
export function tellCampaigns(story: Story, everyDays: number) {
  const { random, customer, ground } = story
  const leavesAt = random.chance(0.12) ? random.moment(customer.since, ground.now) : null
  let at = daysAfter(customer.since, random.next() * everyDays)
  while (at < (leavesAt ?? ground.now)) {
    SEND[random.weigh(MEANS, ([, weight]) => weight)[0]](story, byDay(random, at), random.pick(CAMPAIGNS))
    at = daysAfter(at, everyDays * (0.3 + 1.4 * random.next()))
  }
  if (leavesAt)
    touch(story, 'marketing', 'unsubscribed', leavesAt, {
      title: 'Unsubscribed from e-mails',
      channel: 'email',
    })
}

/** Nothing is sent at night. */
const byDay = (random: Random, at: Date) =>
  new Date(new Date(at).setUTCHours(random.between(6, 17), random.between(0, 59)))

type Means = 'mail' | 'sms' | 'push' | 'advertisement' | 'paper' | 'event'

const MEANS: readonly [Means, number][] = [
  ['mail', 60],
  ['sms', 7],
  ['push', 14],
  ['advertisement', 12],
  ['paper', 4],
  ['event', 3],
]

const SEND: Record<Means, (story: Story, at: Date, campaign: string) => void> = {
  mail: sendMail,
  sms: (story, at, campaign) =>
    touch(story, 'marketing', 'SMS campaign', at, { title: `Text message “${campaign}”`, channel: 'sms' }),
  push: (story, at, campaign) =>
    touch(story, 'marketing', 'push', at, { title: `Push message “${campaign}”` }),
  advertisement: (story, at, campaign) =>
    touch(story, 'marketing', 'advertisement', at, {
      title: `Saw the advertisement “${campaign}”`,
      detail: story.random.pick(['News site', 'Social feed', 'Video', 'Search result']),
    }),
  paper: (story, at, campaign) =>
    touch(story, 'marketing', 'direct mail', at, {
      title: `Catalogue “${campaign}” by post`,
      channel: 'letter',
    }),
  event: (story, at) =>
    touch(story, 'marketing', 'event', at, {
      title: story.random.pick([
        'Came to the cooking evening',
        'Came to the coffee tasting',
        'Came to the knife course',
      ]),
      detail: homeStore(story),
      channel: 'visit',
    }),
}

function sendMail(story: Story, at: Date, campaign: string) {
  const { random } = story
  const channel = 'email'
  touch(story, 'marketing', 'e-mail sent', at, { title: `E-mail “${campaign}” sent`, channel })
  if (!random.chance(0.45)) return
  const openedAt = openTime(random, at)
  touch(story, 'marketing', 'e-mail opened', openedAt, { title: `E-mail “${campaign}” opened`, channel })
  if (!random.chance(0.28)) return
  const { name } = random.pick(PRODUCTS)
  touch(story, 'marketing', 'e-mail clicked', after(openedAt, 1), {
    title: `Clicked in “${campaign}”`,
    detail: name,
    channel,
  })
  touch(story, 'product', 'page view', after(openedAt, 1.2), { title: `Looked at ${name}`, channel: 'web' })
}

const openTime = (random: Random, at: Date) => after(at, random.between(3, 900))
