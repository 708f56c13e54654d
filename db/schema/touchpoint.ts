import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at, id } from './columns.ts'
import { customer } from './customer.ts'

/** One thing that happened between the customer and the company; self-contained, so that a page is one probe. */
export const touchpoint = pgTable(
  'touchpoint',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    kind: text('kind').notNull(),
    department: text('department').notNull(),
    channel: text('channel'),
    occurredAt: at('occurred_at').notNull(),
    title: text('title').notNull(),
    detail: text('detail'),
    actorName: text('actor_name'),
    loggedBy: uuid('logged_by'),
    conversationId: uuid('conversation_id'),
    orderId: uuid('order_id'),
    data: jsonb('data').$type<Record<string, string | number | boolean>>(),
  },
  (t) => [
    // What a timeline is filtered by stands in it too, so that a filter and the strip are answered by the index alone.
    index('touchpoint_customer').on(
      t.customerId,
      t.occurredAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
      t.kind,
      t.department,
      t.channel,
    ),
  ],
)
