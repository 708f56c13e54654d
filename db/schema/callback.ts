import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { queue } from './queue.ts'

export const callback = pgTable(
  'callback',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    phone: text('phone').notNull(),
    state: text('state').notNull().default('booked'),
    slotAt: at('slot_at').notNull(),
    /** The place in line that it keeps. */
    waitingSince: at('waiting_since').notNull(),
    createdAt: createdAt(),
    settledAt: at('settled_at'),
  },
  (t) => [
    check('callback_state', sql`${t.state} in ('booked','due','done','failed','cancelled')`),
    uniqueIndex('callback_one')
      .on(t.conversationId)
      .where(sql`state in ('booked','due')`),
    index('callback_slot')
      .on(t.queueId, t.slotAt)
      .where(sql`state in ('booked','due')`),
  ],
)
