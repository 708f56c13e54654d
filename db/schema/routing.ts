import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, createdAt, id } from './columns.ts'
import { conversation } from './conversation.ts'

export const reservation = pgTable(
  'reservation',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    state: text('state').notNull().default('pending'),
    units: integer('units').notNull(),
    createdAt: createdAt(),
    expiresAt: at('expires_at').notNull(),
    settledAt: at('settled_at'),
  },
  (t) => [
    check(
      'reservation_state',
      sql`${t.state} in ('pending','accepted','declined','timed_out','rescinded','cancelled')`,
    ),
    uniqueIndex('reservation_one')
      .on(t.conversationId)
      .where(sql`state = 'pending'`),
    index('reservation_agent')
      .on(t.agentId)
      .where(sql`state = 'pending'`),
    index('reservation_due')
      .on(t.expiresAt)
      .where(sql`state = 'pending'`),
    index('reservation_conversation').on(t.conversationId),
  ],
)
