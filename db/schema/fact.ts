import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { customer } from './customer.ts'

export const fact = pgTable(
  'fact',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    type: text('type').notNull(),
    value: text('value').notNull(),
    said: text('said').notNull(),
    sourceKind: text('source_kind').notNull(),
    sourceId: uuid('source_id').notNull(),
    conversationId: uuid('conversation_id'),
    channel: text('channel'),
    department: text('department'),
    startChar: integer('start_char'),
    endChar: integer('end_char'),
    saidAt: at('said_at').notNull(),
    verified: boolean('verified').notNull().default(false),
    supersededAt: at('superseded_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('fact_customer')
      .on(t.customerId, t.type, t.saidAt.desc().nullsFirst())
      .where(sql`superseded_at is null`),
    uniqueIndex('fact_source').on(t.sourceId, t.type, t.value),
  ],
)

/** What an agent waved off as already told: not brought up again in that conversation. */
export const toldDismissal = pgTable(
  'told_dismissal',
  {
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    type: text('type').notNull(),
    value: text('value').notNull(),
    agentId: uuid('agent_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.type, t.value] })],
)
