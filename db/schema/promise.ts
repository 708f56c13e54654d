import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { customer } from './customer.ts'

export const promise = pgTable(
  'promise',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    conversationId: uuid('conversation_id'),
    touchpointId: uuid('touchpoint_id'),
    /** The message that it was found in, and its characters. */
    messageId: uuid('message_id'),
    startChar: integer('start_char'),
    endChar: integer('end_char'),
    text: text('text').notNull(),
    dueAt: at('due_at').notNull(),
    madeBy: text('made_by'),
    agentId: uuid('agent_id'),
    department: text('department').notNull(),
    state: text('state').notNull().default('open'),
    settledAt: at('settled_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('promise_customer').on(t.customerId, t.dueAt.desc().nullsFirst()),
    index('promise_due')
      .on(t.dueAt)
      .where(sql`state = 'open'`),
    index('promise_listed').on(t.dueAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('promise_agent')
      .on(t.agentId, t.dueAt)
      .where(sql`state in ('proposed','open','broken')`),
    uniqueIndex('promise_message')
      .on(t.messageId, t.startChar)
      .where(sql`message_id is not null`),
    check('promise_state', sql`${t.state} in ('proposed','open','kept','broken','withdrawn','dismissed')`),
  ],
)
