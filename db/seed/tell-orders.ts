import { euros, type SeedOrder } from './order.ts'
import { PRODUCTS } from './products.ts'
import { after, daysAfter, type Story, touch } from './story.ts'

const QUOTE_FROM_CENTS = 30_000
const POINTS_PER_CENT = 0.01

/** Each order with what led to it, its papers, its way and what came of it, in every department it touched. */
export function tellOrders(story: Story) {
  for (const order of story.customer.orders) {
    tellWish(story, order)
    tellPapers(story, order)
    tellWay(story, order)
    tellOpinion(story, order)
  }
}

const itemsOf = ({ items }: SeedOrder) =>
  items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(' · ')

function tellWish(story: Story, { items, placedAt, totalCents, thing }: SeedOrder) {
  const { random } = story
  const name = items[0]?.name ?? thing
  if (random.chance(0.3))
    touch(story, 'product', 'search', after(placedAt, -40), {
      title: `Searched for “${thing}”`,
      channel: 'web',
    })
  if (random.chance(0.6))
    touch(story, 'product', 'page view', after(placedAt, -22), { title: `Looked at ${name}`, channel: 'web' })
  if (totalCents < QUOTE_FROM_CENTS || random.chance(0.5)) return
  touch(story, 'sales', 'quote', daysAfter(placedAt, -3), {
    title: `Quote over ${euros(totalCents)}`,
    detail: `Asked for ${name}; valid for two weeks.`,
    channel: 'email',
    actorName: 'Sales desk',
  })
}

function tellPapers(story: Story, order: SeedOrder) {
  const { random } = story
  const { number, placedAt, totalCents, id: orderId } = order
  const amount = euros(totalCents)
  const invoice = invoiceOf(order)
  touch(story, 'sales', 'order', placedAt, {
    title: `Order ${number}, ${amount}`,
    detail: itemsOf(order),
    channel: 'web',
    orderId,
    data: { totalCents },
  })
  touch(story, 'billing', 'invoice', after(placedAt, 2), {
    title: `Invoice ${invoice}, ${amount}`,
    detail: `For order ${number}`,
    channel: 'email',
    orderId,
  })
  if (order.cancelledAt) return tellCancelled(story, order, order.cancelledAt)
  const paysLater = random.chance(0.18)
  const isLate = paysLater && random.chance(0.25)
  const paidAt = paysLater ? daysAfter(placedAt, isLate ? 24 : random.between(3, 12)) : after(placedAt, 1)
  if (isLate)
    touch(story, 'billing', 'dunning', daysAfter(placedAt, 18), {
      title: `Reminder for invoice ${invoice}`,
      detail: `${amount} were due on the fourteenth day.`,
      channel: 'letter',
      orderId,
    })
  touch(story, 'billing', 'payment', paidAt, {
    title: `Paid ${amount}`,
    detail: `Invoice ${invoice}, ${paysLater ? 'by bank transfer' : 'by card'}`,
    orderId,
  })
}

/** From the order's number: found again without a table. */
export const invoiceOf = ({ number }: Pick<SeedOrder, 'number'>) => `RE-${number}`

function tellCancelled(story: Story, { number, totalCents, id: orderId }: SeedOrder, at: Date) {
  touch(story, 'sales', 'cancelled order', at, {
    title: `Order ${number} cancelled`,
    detail: 'By the customer, before it was packed',
    orderId,
  })
  touch(story, 'billing', 'refund', daysAfter(at, 1), {
    title: `Refund ${euros(totalCents)}`,
    detail: `Cancelled order ${number}`,
    orderId,
  })
}

function tellWay(story: Story, order: SeedOrder) {
  const { number, id: orderId, shippedAt, delayedAt, deliveredAt, returnedAt, totalCents, thing } = order
  const { city } = story.customer
  if (shippedAt)
    touch(story, 'logistics', 'shipped', shippedAt, {
      title: `Order ${number} shipped`,
      detail: itemsOf(order),
      orderId,
    })
  if (delayedAt)
    touch(story, 'logistics', 'delayed', delayedAt, {
      title: `Order ${number} is late`,
      detail: `Held up in the depot in ${city}`,
      orderId,
    })
  if (deliveredAt)
    touch(story, 'logistics', 'delivered', deliveredAt, {
      title: `Order ${number} delivered`,
      detail: story.random.pick(['At the door', 'To a neighbour', 'Parcel locker', 'At the door, signed']),
      orderId,
    })
  if (!returnedAt) return
  touch(story, 'sales', 'return', returnedAt, {
    title: `Return from order ${number}`,
    detail: `Sent back: ${thing}`,
    orderId,
  })
  touch(story, 'billing', 'refund', daysAfter(returnedAt, 4), {
    title: `Refund ${euros(totalCents)}`,
    detail: `Return from order ${number}`,
    orderId,
  })
}

const REVIEWS = [
  'Just what I wanted.',
  'Good, a little heavier than I thought.',
  'Does what it should. The box was far too large.',
  'Beautiful, and it pours without a drop.',
  'Nice colour. The handle gets warm.',
]

function tellOpinion(story: Story, order: SeedOrder) {
  const { random, customer } = story
  const { deliveredAt, totalCents, number, items } = order
  if (!deliveredAt) return
  if (customer.isMember)
    touch(story, 'loyalty', 'points', after(deliveredAt, 30), {
      title: `${Math.round(totalCents * POINTS_PER_CENT)} points`,
      detail: `For order ${number}`,
    })
  const name = items[0]?.name ?? random.pick(PRODUCTS).name
  if (random.chance(0.15))
    touch(story, 'community', 'review', daysAfter(deliveredAt, random.between(2, 20)), {
      title: `Reviewed ${name}: ${random.between(3, 5)} of 5`,
      detail: random.pick(REVIEWS),
      channel: 'web',
    })
  if (random.chance(0.08))
    touch(story, 'support', 'survey answer', daysAfter(deliveredAt, 2), {
      title: 'Rated the delivery 5 of 5',
      channel: 'email',
      data: { score: 5 },
    })
}
