import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, createdAt, id } from './columns.ts'
import { customer } from './customer.ts'

/** A department's system that sends what happened. Never deleted: what it sent names it. */
export const source = pgTable('source', {
  id: id(),
  name: text('name').notNull(),
  /** Whether what it says of who people are counts as verified: a server of ours, never a page's key. */
  isTrusted: boolean('is_trusted').notNull().default(false),
  createdAt: createdAt(),
  disabledAt: at('disabled_at'),
})

/** What a source signs its calls with; shown once, kept as SHA-256 in hex. */
export const writeKey = pgTable(
  'write_key',
  {
    id: id(),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => source.id),
    hash: text('hash').notNull().unique(),
    lastFour: text('last_four').notNull(),
    createdAt: createdAt(),
    /** Set while a newer key takes over: until then both work. */
    expiresAt: at('expires_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [index('write_key_source').on(t.sourceId)],
)

/** What an event's name means here, where it differs from the names that are built in. */
export const eventMapping = pgTable(
  'event_mapping',
  {
    id: id(),
    /** Null: for all sources. */
    sourceId: uuid('source_id').references(() => source.id),
    /** As compared: in lower case, words parted by one space. */
    eventName: text('event_name').notNull(),
    kind: text('kind').notNull(),
    department: text('department').notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique('event_mapping_name').on(t.sourceId, t.eventName).nullsNotDistinct()],
)

/** What arrived, as it was sent but for card numbers; written before it is acknowledged. */
export const rawEvent = pgTable(
  'raw_event',
  {
    /** Rises with arrival; the touchpoint that it becomes has the same. */
    id: id(),
    /** The order of arrival. */
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    sourceId: uuid('source_id').notNull(),
    messageId: text('message_id').notNull(),
    type: text('type').notNull(),
    /** The event's, page's or screen's name, where it has one. */
    name: text('name'),
    receivedAt: at('received_at').notNull(),
    at: at('at').notNull(),
    /** Why `at` is not what was sent: 'future', 'past' or 'unreadable'. */
    timeFlag: text('time_flag'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    state: text('state').notNull().default('pending'),
    /** Why it could not be read: a sentence for a person. */
    problem: text('problem'),
    attempts: integer('attempts').notNull().default(0),
    /** Whom it was found to be about. */
    customerId: uuid('customer_id').references(() => customer.id),
  },
  (t) => [
    uniqueIndex('raw_event_message').on(t.sourceId, t.messageId),
    index('raw_event_pending')
      .on(t.position)
      .where(sql`state = 'pending'`),
    index('raw_event_quarantined')
      .on(t.sourceId, t.id)
      .where(sql`state = 'quarantined'`),
    index('raw_event_customer')
      .on(t.customerId)
      .where(sql`customer_id is not null`),
    check('raw_event_state', sql`${t.state} in ('pending','done','quarantined','discarded')`),
  ],
)
