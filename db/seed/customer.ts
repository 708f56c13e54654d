import type { Ground } from './ground.ts'
import { makeOrder, type SeedOrder } from './order.ts'
import type { Random } from './random.ts'
import { type Region, REGIONS } from './regions.ts'

const DAY_MS = 86_400_000
const MANY = 0.15

export interface SeedCustomer {
  id: string
  name: string
  firstName: string
  email: string
  /** E.164. */
  phone: string
  address: string
  city: string
  /** Where they move to, in stories in which they move. */
  newAddress: string
  language: string
  since: Date
  isMember: boolean
  orders: SeedOrder[]
  /** Has thousands of touchpoints. */
  isLoud: boolean
}

/** Somebody with an address and the orders of their years; `index` makes what must be unique so. */
export function makeCustomer(ground: Ground, random: Random, index: number, isLoud: boolean): SeedCustomer {
  const region = random.weigh(REGIONS, ({ weight }) => weight)
  const since = new Date(sinceDays(ground, random, isLoud))
  const id = random.id(since)
  const first = random.pick(region.first)
  const last = random.pick(region.last)
  const [address, city] = makeAddress(random, region)
  return {
    id,
    name: `${first} ${last}`,
    firstName: first,
    email: `${latin(`${first}.${last}`)}${index}@example.org`,
    phone: phoneOf(region, index),
    address,
    city,
    newAddress: makeAddress(random, region)[0],
    language: random.chance(0.3) ? 'en' : region.language,
    since,
    isMember: isLoud || random.chance(0.55),
    orders: makeOrders(ground, random, { customerId: id, shipTo: address }, since, isLoud),
    isLoud,
  }
}

function sinceDays({ now, from }: Ground, random: Random, isLoud: boolean): number {
  const span = (now.getTime() - from.getTime()) / DAY_MS
  const days = isLoud ? random.between(span - 60, span) : random.between(20, span)
  return now.getTime() - days * DAY_MS - random.between(0, DAY_MS)
}

function makeAddress(random: Random, region: Region): [address: string, city: string] {
  const [postcode, city] = random.pick(region.cities)
  return [region.address(random.pick(region.streets), random.between(1, 120), postcode, city), city]
}

const SPREAD = 7919

function phoneOf({ phone: [prefix, digits] }: Region, index: number): string {
  const number = (index * SPREAD + 123_457) % 10 ** digits
  return `${prefix}${String(number).padStart(digits, '0')}`
}

const LETTERS: Record<string, string> = { ł: 'l', ı: 'i', ß: 'ss', ø: 'o' }

const latin = (text: string) =>
  text
    .toLowerCase()
    .replace(/[łıßø]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z.]/g, '')

/** Most buy a few times, some often; never before they came. */
function makeOrders(
  ground: Ground,
  random: Random,
  whose: { customerId: string; shipTo: string },
  since: Date,
  isLoud: boolean,
): SeedOrder[] {
  const often = isLoud || random.chance(MANY)
  const count = often ? random.between(6, 16) : random.between(0, 5)
  const times = Array.from({ length: count }, () => random.moment(since, ground.now))
  return times
    .toSorted((a, b) => a.getTime() - b.getTime())
    .map((placedAt) => makeOrder(ground, random, { ...whose, placedAt }))
}
