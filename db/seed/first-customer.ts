import type { SeedCustomer } from './customer.ts'
import { FIRST_ORDER, type Ground } from './ground.ts'
import type { Ledger } from './ledger.ts'
import type { SeedOrder } from './order.ts'
import { RED_KETTLE } from './products.ts'
import type { Random } from './random.ts'
import { emptyMemory } from './memory.ts'
import { type Story, touch } from './story.ts'
import { tellLoyalty } from './tell-habits.ts'
import { tellOrders } from './tell-orders.ts'
import { writeCustomer, writeOrders } from './tell-customer.ts'
import { writeContact } from './write-contact.ts'

const DAY_MS = 86_400_000
const FRIDAY = 5
const CALL =
  'She wanted the blue one and got a red kettle. Order number 48213, delivered on Monday. Call back promised by Thursday 18:00.'

export type WeekClock = (weekday: number, hours: number, minutes?: number) => Date

/** Times of the newest week whose Thursday is over (Monday is 1), by the clock of the place that it runs at. */
function weekClock(now: Date): WeekClock {
  const friday = new Date(now)
  friday.setHours(0, 0, 0, 0)
  while (friday.getDay() !== FRIDAY) friday.setDate(friday.getDate() - 1)
  return (weekday, hours, minutes = 0) => {
    const day = new Date(friday)
    day.setDate(day.getDate() + weekday - FRIDAY)
    day.setHours(hours, minutes)
    return day
  }
}

/** Elin Tamm: the red kettle, the call on Tuesday, the promise that nobody kept. Always the same. */
export function tellFirstCustomer(ground: Ground, ledger: Ledger, random: Random) {
  const at = weekClock(ground.now)
  const customer = makeElin(ground, random, at)
  const story: Story = { ground, ledger, random, customer, memory: emptyMemory(1) }
  const tier = writeCustomer(story)
  const row = ledger.rows.customer.at(-1)
  if (row) row.consent = { marketing_email: true, marketing_sms: true, calls: true }
  writeOrders(story)
  writeIdentifiers(story)
  tellOrders({ ...story, customer: { ...customer, orders: customer.orders.slice(0, -1) } })
  tellLoyalty(story, tier)
  tellKettle(story, at)
  tellCall(story, at)
  tellCampaign(story, at)
}

function makeElin(ground: Ground, random: Random, at: WeekClock): SeedCustomer {
  const since = new Date(ground.now.getTime() - 900 * DAY_MS)
  const address = 'Lai tänav 21, 10133 Tallinn'
  const id = random.id(since)
  const earlier = EARLIER.map(([daysAgo, name, priceCents, thing]) => {
    const placedAt = new Date(at(1, 18).getTime() - daysAgo * DAY_MS)
    return bought(random, { customerId: id, shipTo: address }, ground.nextOrderNumber(), placedAt, {
      name,
      priceCents,
      thing,
    })
  })
  const kettle = bought(random, { customerId: id, shipTo: address }, FIRST_ORDER, at(-2, 19, 40), RED_KETTLE)
  return {
    id,
    name: 'Elin Tamm',
    firstName: 'Elin',
    email: 'customer1@demo.example',
    phone: '+37255550142',
    address,
    city: 'Tallinn',
    newAddress: address,
    language: 'et',
    since,
    isMember: true,
    isLoud: false,
    orders: [...earlier, { ...kettle, shippedAt: at(-1, 9, 15), deliveredAt: at(1, 11, 5) }],
  }
}

/** With the kettle they make her Gold. */
const EARLIER: readonly [daysAgo: number, name: string, priceCents: number, thing: string][] = [
  [870, 'Saar frying pan, 28 cm', 5900, 'frying pan'],
  [610, 'Linane tea towels, 3 pieces', 1900, 'tea towels'],
  [480, 'Meri bread knife', 3900, 'bread knife'],
  [310, 'Tuul food processor, 3 l', 18_900, 'food processor'],
  [190, 'Kohv filter machine', 13_900, 'filter machine'],
  [80, 'Ahi casserole, cast iron, 5 l', 15_900, 'casserole'],
  [45, 'Laine teapot, grey, 1 l', 4200, 'teapot'],
]

function bought(
  random: Random,
  whose: { customerId: string; shipTo: string },
  number: string,
  placedAt: Date,
  { name, priceCents, thing }: { name: string; priceCents: number; thing: string },
): SeedOrder {
  return {
    id: random.id(placedAt),
    number,
    ...whose,
    items: [{ name, quantity: 1, priceCents }],
    totalCents: priceCents,
    status: 'delivered',
    placedAt,
    shippedAt: new Date(placedAt.getTime() + DAY_MS),
    delayedAt: null,
    deliveredAt: new Date(placedAt.getTime() + 3 * DAY_MS),
    cancelledAt: null,
    returnedAt: null,
    thing,
  }
}

function writeIdentifiers({ ledger, random, customer }: Story) {
  const { id: customerId, email, phone, since } = customer
  const add = (type: string, value: string, verifiedBy: string) =>
    ledger.rows.identifier.push({
      id: random.id(since),
      customerId,
      type,
      value,
      verifiedBy,
      createdAt: since,
    })
  add('email', email, 'shop account')
  add('phone', phone, 'text message')
  add('loyalty', 'TL-000001', 'club card')
}

function tellKettle(story: Story, at: WeekClock) {
  const orderId = story.customer.orders.at(-1)?.id ?? ''
  const { name } = RED_KETTLE
  touch(story, 'product', 'page view', at(-2, 19, 31), { title: `Looked at ${name}`, channel: 'web' })
  touch(story, 'sales', 'order', at(-2, 19, 40), {
    title: 'Order 48213, €89.00',
    detail: name,
    channel: 'web',
    orderId,
    data: { totalCents: 8900 },
  })
  touch(story, 'billing', 'payment', at(-2, 19, 41), {
    title: 'Paid €89.00',
    detail: 'Order 48213, by card',
    orderId,
  })
  touch(story, 'logistics', 'shipped', at(-1, 9, 15), { title: 'Order 48213 shipped', detail: name, orderId })
  touch(story, 'logistics', 'delivered', at(1, 11, 5), {
    title: 'Order 48213 delivered',
    detail: 'At the door: a red kettle',
    orderId,
  })
}

/** The call that nobody acted on. */
function tellCall(story: Story, at: WeekClock) {
  const { random, ledger, customer } = story
  const shop = 'Tallinn shop'
  const touchpointId = writeContact(story, {
    kind: 'call',
    at: at(2, 10, 12),
    title: 'Call to the Tallinn shop',
    text: CALL,
    actorName: shop,
    orderId: customer.orders.at(-1)?.id ?? '',
  })
  ledger.rows.promise.push({
    id: random.id(at(2, 10, 18)),
    customerId: customer.id,
    conversationId: null,
    touchpointId,
    text: 'Call back about the blue kettle',
    dueAt: at(4, 18),
    madeBy: shop,
    agentId: null,
    department: 'store',
    state: 'broken',
    settledAt: at(4, 18),
    createdAt: at(2, 10, 18),
  })
}

function tellCampaign(story: Story, at: WeekClock) {
  touch(story, 'marketing', 'e-mail sent', at(3, 7), {
    title: 'E-mail “Spring kitchen” sent',
    channel: 'email',
  })
  touch(story, 'marketing', 'e-mail opened', at(3, 8, 31), {
    title: 'E-mail “Spring kitchen” opened',
    channel: 'email',
  })
  touch(story, 'product', 'page view', at(3, 20, 2), {
    title: 'Looked at Aalto kettle, blue, 1.7 l',
    channel: 'web',
  })
}
