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
    /** The hand-over that it is for; null when routing chose. */
    transferId: uuid('transfer_id'),
    /** Why this person: what the screen says in a few words. */
    reason: text('reason').notNull().default('fit'),
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

/** What is due at a time, by the database's clock; deleted in the transaction of its effect, so that it has one. */
export const timer = pgTable(
  'timer',
  {
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    dueAt: at('due_at').notNull(),
    /** How often its work failed, and until when it is left alone. */
    failures: integer('failures').notNull().default(0),
    retryAt: at('retry_at'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId] }), index('timer_due').on(t.dueAt)],
)

/** The one row of what holds for routing everywhere. */
export const routingSettings = pgTable('routing_settings', {
  id: integer('id').primaryKey(),
  reservationMs: integer('reservation_ms').notNull().default(20_000),
  ownerHoldMs: integer('owner_hold_ms').notNull().default(20_000),
  disconnectGraceMs: integer('disconnect_grace_ms').notNull().default(120_000),
  idleAfterMs: integer('idle_after_ms').notNull().default(900_000),
  /** Whether an agent sees who watches their conversation. */
  watchVisible: boolean('watch_visible').notNull().default(true),
  /** How long a customer may be gone before their place is given up. */
  visitorGraceMs: integer('visitor_grace_ms').notNull().default(120_000),
})

/** What a channel's conversation takes of an agent, how many at once, and whether others may come meanwhile. */
export const channelRule = pgTable('channel_rule', {
  channel: text('channel').primaryKey(),
  units: integer('units').notNull(),
  /** At most so many of the channel at once; null for as many as the units allow. */
  most: integer('most'),
  interruptible: boolean('interruptible').notNull().default(true),
})
