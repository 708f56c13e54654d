import type { OrderItem } from '#db/schema/customer.ts'
import { isObject, type Json, type JsonObject } from './clean-json.ts'
import { numberOf } from './describe-event.ts'
import type { PendingEvent } from './pending-event.ts'
import { textOf } from './read-person.ts'

export const ORDER_STATES = ['placed', 'shipped', 'delivered', 'returned', 'cancelled'] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** What an event says of an order; without items and total it only moves one that is known. */
export interface SaidOrder {
  number: string
  state: OrderState
  placedAt: Date
  items: OrderItem[]
  totalCents: number | null
  currency: string | null
  shipTo: string | null
}

const STATE_OF: Record<string, OrderState> = {
  order: 'placed',
  'cancelled order': 'cancelled',
  return: 'returned',
  shipped: 'shipped',
  delivered: 'delivered',
}
const MOST_ITEMS = 200
const MOST_CENTS = 2_147_483_647

/** An order is what a trusted source says that it is: a page's key can't write one into the books. */
export function readOrder({ payload, isTrusted, at }: PendingEvent, kind: string): SaidOrder | null {
  const properties = isObject(payload.properties) ? payload.properties : {}
  const number = textOf(properties.order_id ?? properties.orderId ?? properties.order_number)
  const state = Object.hasOwn(STATE_OF, kind) ? STATE_OF[kind] : undefined
  if (!isTrusted || !number || !state) return null
  const items = itemsOf(properties.products)
  const total = numberOf(properties.total) ?? numberOf(properties.revenue) ?? numberOf(properties.value)
  const currency = textOf(properties.currency)?.toUpperCase() ?? ''
  return {
    number: number.slice(0, 100),
    state,
    placedAt: at,
    items,
    totalCents: total === null ? sumOf(items) : centsOf(total),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : null,
    shipTo: textOf(properties.ship_to ?? properties.shipTo)?.slice(0, 500) ?? null,
  }
}

const centsOf = (amount: number) => Math.min(MOST_CENTS, Math.max(0, Math.round(amount * 100)))

const sumOf = (items: readonly OrderItem[]) =>
  items.length === 0
    ? null
    : Math.min(
        MOST_CENTS,
        items.reduce((sum, { quantity, priceCents }) => sum + quantity * priceCents, 0),
      )

function itemsOf(products: Json | undefined): OrderItem[] {
  if (!Array.isArray(products)) return []
  return products.slice(0, MOST_ITEMS).flatMap((product) => (isObject(product) ? [itemOf(product)] : []))
}

function itemOf(product: JsonObject): OrderItem {
  const quantity = Math.round(numberOf(product.quantity) ?? 1)
  return {
    name: (textOf(product.name) ?? textOf(product.sku) ?? textOf(product.product_id) ?? 'Item').slice(0, 200),
    quantity: Math.min(1_000_000, Math.max(1, quantity)),
    priceCents: centsOf(numberOf(product.price) ?? 0),
  }
}
