import type { OrderItem } from '#db/schema/customer.ts'
import type { Ground } from './ground.ts'
import { type Product, PRODUCTS } from './products.ts'
import type { Random } from './random.ts'

const DAY_MS = 86_400_000

export type OrderStatus = 'placed' | 'shipped' | 'delivered' | 'cancelled' | 'returned'

export interface SeedOrder {
  id: string
  number: string
  customerId: string
  items: OrderItem[]
  totalCents: number
  status: OrderStatus
  shipTo: string
  placedAt: Date
  shippedAt: Date | null
  /** When the carrier said that it will be late. */
  delayedAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  returnedAt: Date | null
  /** What the first item is called. */
  thing: string
}

interface NewOrder {
  customerId: string
  placedAt: Date
  shipTo: string
}

/** One order with its way to the customer as far as it has come by now. */
export function makeOrder(
  ground: Ground,
  random: Random,
  { customerId, placedAt, shipTo }: NewOrder,
): SeedOrder {
  const items = makeItems(random)
  const [first] = items
  const totalCents = items.reduce((sum, { quantity, priceCents }) => sum + quantity * priceCents, 0)
  const way = makeWay(random, placedAt, ground.now)
  return {
    id: random.id(placedAt),
    number: ground.nextOrderNumber(),
    customerId,
    items: items.map(({ name, quantity, priceCents }) => ({ name, quantity, priceCents })),
    totalCents,
    shipTo,
    placedAt,
    thing: first?.thing ?? 'parcel',
    ...way,
  }
}

function makeItems(random: Random): (Product & { quantity: number })[] {
  const kinds = new Map<string, Product & { quantity: number }>()
  const count = random.weigh([1, 2, 3, 4], (many) => 8 / many)
  for (let at = 0; at < count; at++) {
    const product = random.pick(PRODUCTS)
    kinds.set(product.name, { ...product, quantity: random.chance(0.85) ? 1 : random.between(2, 4) })
  }
  return [...kinds.values()]
}

type Way = Pick<
  SeedOrder,
  'status' | 'shippedAt' | 'delayedAt' | 'deliveredAt' | 'cancelledAt' | 'returnedAt'
>

const later = (from: Date, random: Random, least: number, most: number) =>
  random.moment(new Date(from.getTime() + least * DAY_MS), new Date(from.getTime() + most * DAY_MS))

/** What lies after now has not happened: the way ends there. */
function makeWay(random: Random, placedAt: Date, now: Date): Way {
  const cancelled = random.chance(0.05) ? later(placedAt, random, 0.05, 0.6) : null
  const shipped = later(placedAt, random, 0.7, 1.8)
  const delayed = random.chance(0.12) ? later(shipped, random, 1, 2) : null
  const delivered = later(delayed ?? shipped, random, 1, delayed ? 5 : 3)
  const returned = random.chance(0.07) ? later(delivered, random, 3, 14) : null
  const past = (at: Date | null) => (at && at < now ? at : null)
  if (past(cancelled))
    return {
      status: 'cancelled',
      shippedAt: null,
      delayedAt: null,
      deliveredAt: null,
      cancelledAt: cancelled,
      returnedAt: null,
    }
  const way = {
    shippedAt: past(shipped),
    delayedAt: past(delayed),
    deliveredAt: past(delivered),
    cancelledAt: null,
    returnedAt: past(returned),
  }
  return { status: statusOf(way), ...way }
}

function statusOf({ shippedAt, deliveredAt, returnedAt }: Omit<Way, 'status'>): OrderStatus {
  if (returnedAt) return 'returned'
  if (deliveredAt) return 'delivered'
  return shippedAt ? 'shipped' : 'placed'
}

/** What counts as bought: neither cancelled nor sent back. */
export const isKept = ({ status }: SeedOrder) => status !== 'cancelled' && status !== 'returned'

export const euros = (cents: number) => `€${(cents / 100).toFixed(2)}`
