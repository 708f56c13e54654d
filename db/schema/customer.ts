import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'

export const customer = pgTable(
  'customer',
  {
    id: id(),
    name: text('name').notNull(),
    tier: text('tier'),
    language: text('language').notNull().default('en'),
    address: text('address'),
    since: at('since').notNull().defaultNow(),
    revenue12mCents: bigint('revenue_12m_cents', { mode: 'number' }).notNull().default(0),
    revenueCents: bigint('revenue_cents', { mode: 'number' }).notNull().default(0),
    orderCount12m: integer('order_count_12m').notNull().default(0),
    consent: jsonb('consent').$type<Record<string, boolean>>().notNull().default({}),
    isDemo: boolean('is_demo').notNull().default(false),
    /** Since when nothing personal is left of them. */
    erasedAt: at('erased_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('customer_name').using('gin', sql`search_fold(${t.name}) gin_trgm_ops`),
    index('customer_name_start').on(sql`(search_fold(${t.name})) collate "C"`),
    index('customer_name_turned').on(sql`(search_turned(${t.name})) collate "C"`),
  ],
)

/** A claimed identifier belongs to many; a verified one to exactly one customer. */
export const identifier = pgTable(
  'identifier',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    type: text('type').notNull(),
    value: text('value').notNull(),
    verifiedBy: text('verified_by'),
    createdAt: createdAt(),
  },
  (t) => [
    index('identifier_customer').on(t.customerId),
    index('identifier_type_value').on(t.type, t.value),
    uniqueIndex('identifier_verified')
      .on(t.type, t.value)
      .where(sql`verified_by is not null`),
    index('identifier_value').on(sql`(lower(${t.value})) collate "C"`),
    index('identifier_phone_end')
      .on(sql`(reverse(${t.value})) collate "C"`)
      .where(sql`type = 'phone'`),
  ],
)

export interface OrderItem {
  name: string
  quantity: number
  priceCents: number
}

export const order = pgTable(
  'order',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    number: text('number').notNull().unique(),
    items: jsonb('items').$type<OrderItem[]>().notNull(),
    totalCents: integer('total_cents').notNull(),
    currency: text('currency').notNull().default('EUR'),
    status: text('status').notNull(),
    shipTo: text('ship_to'),
    placedAt: at('placed_at').notNull(),
    deliveredAt: at('delivered_at'),
  },
  (t) => [index('order_customer').on(t.customerId, t.placedAt.desc().nullsFirst())],
)
