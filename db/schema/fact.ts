import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, createdAt, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { customer } from './customer.ts'
import { queue } from './queue.ts'

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
    /** Null: waved off before reasons were asked for. */
    reason: text('reason'),
    /** The offer that it answered. */
    offerId: uuid('offer_id'),
    /** Taken back, or what was doubted was confirmed. */
    undoneAt: at('undone_at'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.type, t.value] }),
    check('told_dismissal_reason', sql`${t.reason} in ('unasked','wrong','verify','changed')`),
  ],
)

/** Something said or asked a second time: by the customer who had told it, or by us who had it on file. */
export const factRepeat = pgTable(
  'fact_repeat',
  {
    id: id(),
    kind: text('kind').notNull(),
    type: text('type').notNull(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    /** Who held the conversation, or asked. */
    agentId: uuid('agent_id').references(() => agent.id),
    messageId: uuid('message_id').notNull(),
    /** Where it was told before. */
    earlierKind: text('earlier_kind').notNull(),
    earlierId: uuid('earlier_id').notNull(),
    earlierConversationId: uuid('earlier_conversation_id'),
    earlierChannel: text('earlier_channel'),
    earlierAt: at('earlier_at').notNull(),
    at: at('at').notNull(),
  },
  (t) => [
    check('fact_repeat_kind', sql`${t.kind} in ('told','asked')`),
    uniqueIndex('fact_repeat_message').on(t.messageId, t.kind, t.type),
    index('fact_repeat_conversation').on(t.conversationId),
    index('fact_repeat_customer').on(t.customerId),
  ],
)
