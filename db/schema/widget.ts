import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { customer } from './customer.ts'
import { queue } from './queue.ts'

/** One embedding of the chat: its key is public (in the script tag), its secret signs the shop's identity tokens. */
export const widget = pgTable('widget', {
  id: id(),
  key: text('key').notNull().unique(),
  name: text('name').notNull(),
  secret: text('secret').notNull(),
  queueId: uuid('queue_id')
    .notNull()
    .references(() => queue.id),
  createdAt: createdAt(),
  rotatedAt: at('rotated_at'),
})

export const allowedOrigin = pgTable(
  'allowed_origin',
  {
    id: id(),
    widgetId: uuid('widget_id')
      .notNull()
      .references(() => widget.id),
    origin: text('origin').notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('allowed_origin_one').on(t.widgetId, t.origin)],
)

export const visitor = pgTable('visitor', {
  id: id(),
  widgetId: uuid('widget_id')
    .notNull()
    .references(() => widget.id),
  customerId: uuid('customer_id').references(() => customer.id),
  createdAt: createdAt(),
})
