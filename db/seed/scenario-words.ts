import { parsePhone } from '#lib/fact/parse-phone.ts'
import type { SeedCustomer } from './customer.ts'
import { euros, type SeedOrder } from './order.ts'
import { type Product, PRODUCTS } from './products.ts'
import type { Random } from './random.ts'
import { daysAfter } from './story.ts'
import { invoiceOf } from './tell-orders.ts'

export type ScenarioWords = Record<string, string>

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
const wochentage = new Intl.DateTimeFormat('de', { weekday: 'long', timeZone: 'UTC' })

/** People leave out what comes after the comma. */
const shortly = (name: string) => name.replace(/,.*/, '')

/** The words that a thread's wordings leave open, for one customer, order and moment. */
export function scenarioWords(
  random: Random,
  customer: SeedCustomer,
  order: SeedOrder | null,
  at: Date,
  agentName: string,
): ScenarioWords {
  const product = random.pick(PRODUCTS)
  const soon = nextWorkday(at, random.between(1, 3))
  return {
    first: customer.firstName,
    name: customer.name,
    agent: agentName,
    phone: spaced(customer.phone),
    email: customer.email,
    address: customer.address,
    new_address: customer.newAddress,
    city: customer.city,
    weekday: weekdays.format(soon),
    weekday_de: wochentage.format(soon),
    daytime: at.getUTCHours() < 11 ? 'morning' : at.getUTCHours() < 16 ? 'afternoon' : 'evening',
    serial: `AK-${random.between(1000, 9999)}-${random.between(100, 999)}`,
    ...orderWords(order, product),
  }
}

function orderWords(order: SeedOrder | null, product: Product): ScenarioWords {
  if (!order) return { item: shortly(product.name), thing: product.thing }
  const { number, items, thing, totalCents, placedAt, deliveredAt } = order
  return {
    order: number,
    item: shortly(items[0]?.name ?? thing),
    thing,
    amount: euros(totalCents),
    ordered: days.format(placedAt),
    delivered: days.format(deliveredAt ?? daysAfter(placedAt, 3)),
    invoice: invoiceOf(order),
  }
}

function nextWorkday(at: Date, days: number): Date {
  const then = daysAfter(at, days)
  const weekend = then.getUTCDay() === 0 ? 1 : then.getUTCDay() === 6 ? 2 : 0
  return daysAfter(then, weekend)
}

/** "+37255550142" as people write it. */
const spaced = (phone: string) => parsePhone(phone, 'ZZ')?.formatInternational() ?? phone

export function fill(wording: string, words: ScenarioWords): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`No word for {${name}} in “${wording}”.`)
    return word
  })
}
