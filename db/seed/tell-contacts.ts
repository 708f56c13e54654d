import type { SeedOrder } from './order.ts'
import { homeStore } from './home-store.ts'
import { after, daysAfter, type Story, touch } from './story.ts'
import { writeContact } from './write-contact.ts'

type Tell = (story: Story, order: SeedOrder, at: Date) => void

/** Contacts beside the chat: what colleagues wrote down of calls, letters and visits, with what was told in them. */
export function tellContacts(story: Story, perOrder: number) {
  const { random, customer } = story
  for (const order of customer.orders) {
    if (!random.chance(perOrder)) continue
    const at = workingHours(daysAfter(order.placedAt, random.between(2, 15)), random.between(8 * 60, 18 * 60))
    random.weigh(CONTACTS, ([weight]) => weight)[1](story, order, at)
  }
}

const workingHours = (day: Date, minute: number) => after(new Date(day.setUTCHours(0, 0, 0, 0)), minute)

const CONTACTS: readonly [weight: number, tell: Tell][] = [
  [6, tellCall],
  [3, tellMail],
  [2, tellVisit],
  [1, tellLetter],
  [2, tellText],
  [2, tellSocial],
  [1, tellMessage],
]

function tellCall(story: Story, { number, thing }: SeedOrder, at: Date) {
  const { random, customer, ground } = story
  const { name } = random.pick(ground.queues.orders.agents)
  const detail = random.pick([
    `Asked where order ${number} is. Told that the carrier comes tomorrow.`,
    `Wanted to know how to clean the ${thing}. Order number ${number}. Sent the article.`,
    `The ${thing} from order ${number} makes a noise. Best reached on ${customer.phone}.`,
    `Asked for a copy of the invoice of order ${number} to ${customer.email}.`,
    `Moves next month to ${customer.newAddress}. Wanted us to know because of order ${number}.`,
  ])
  writeContact(story, { kind: 'call', at, text: detail, actorName: name })
  if (random.chance(0.3))
    touch(story, 'support', 'call-back', daysAfter(at, 1), {
      title: 'Called back',
      detail: random.pick(['Reached, all settled.', 'Left a message.', 'Reached; the parcel has come.']),
      channel: 'phone',
      actorName: name,
    })
}

function tellVisit(story: Story, { number, thing }: SeedOrder, at: Date) {
  const detail = `Brought the ${thing} from order ${number}: the lid does not close. Exchanged at once.`
  writeContact(story, { kind: 'visit', at, text: detail, actorName: homeStore(story) })
}

function tellLetter(story: Story, { number, thing }: SeedOrder, at: Date) {
  const detail = `Writes that the ${thing} of order number ${number} was a gift and came without the card. New address: ${story.customer.newAddress}.`
  writeContact(story, { kind: 'letter', at, text: detail, actorName: 'Post room' })
}

function tellMail(story: Story, { number, thing }: SeedOrder, at: Date) {
  touch(story, 'support', 'e-mail', at, {
    title: `E-mail: question about order ${number}`,
    detail: `“Is the ${thing} safe for the dishwasher?” Answered the same day.`,
    channel: 'email',
  })
}

function tellText(story: Story, { number }: SeedOrder, at: Date) {
  touch(story, 'support', 'SMS', at, {
    title: `Text message: when does order ${number} come?`,
    detail: 'Answered with the time of the carrier.',
    channel: 'sms',
  })
}

function tellSocial(story: Story, { thing }: SeedOrder, at: Date) {
  touch(story, 'support', 'social message', at, {
    title: `Asked on social media about the ${thing}`,
    detail: 'Answered there.',
    channel: 'social',
  })
}

function tellMessage(story: Story, { number }: SeedOrder, at: Date) {
  touch(story, 'support', 'message', at, {
    title: `Contact form: order ${number}`,
    detail: 'Asked for a gift receipt. Sent.',
    channel: 'web',
  })
}
