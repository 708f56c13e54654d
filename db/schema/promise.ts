import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
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
    check('promise_state', sql`${t.state} in ('open','kept','broken','withdrawn')`),
  ],
)
