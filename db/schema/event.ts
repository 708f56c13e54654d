import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, createdAt, currentXid, xid8 } from './columns.ts'

/** What was committed: ids and enumerations only, never text or personal data. Append-only. */
export const event = pgTable(
  'event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    txId: xid8('tx_id').notNull().default(currentXid),
    name: text('name').notNull(),
    at: at('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    conversationId: uuid('conversation_id'),
    seq: integer('seq'),
    customerId: uuid('customer_id'),
    queueId: uuid('queue_id'),
    agentId: uuid('agent_id'),
    subjectId: uuid('subject_id'),
    data: jsonb('data').$type<Record<string, string | number | boolean | null>>(),
  },
  (t) => [
    index('event_tx').on(t.txId, t.id),
    index('event_at').using('brin', t.at),
    index('event_parked')
      .on(t.conversationId, t.seq)
      .where(sql`name in ('conversation.parked','callback.booked')`),
    uniqueIndex('event_seq')
      .on(t.conversationId, t.seq)
      .where(sql`seq is not null`),
  ],
)

export const relayCursor = pgTable('relay_cursor', {
  name: text('name').primaryKey(),
  txId: xid8('tx_id').notNull(),
  eventId: bigint('event_id', { mode: 'number' }).notNull(),
})

/** A command that came twice has one effect and one answer. */
export const commandReceipt = pgTable('command_receipt', {
  id: uuid('id').primaryKey(),
  actorId: uuid('actor_id'),
  name: text('name').notNull(),
  result: jsonb('result'),
  createdAt: createdAt(),
})

export const audit = pgTable(
  'audit',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: at('at').notNull().defaultNow(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    sessionId: uuid('session_id'),
    action: text('action').notNull(),
    targetKind: text('target_kind'),
    targetId: uuid('target_id'),
    old: jsonb('old'),
    new: jsonb('new'),
  },
  (t) => [index('audit_at').on(t.at.desc().nullsFirst()), index('audit_target').on(t.targetId, t.at)],
)

export const workspace = pgTable('workspace', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  firstAdministratorHash: text('first_administrator_hash'),
  /** So many people must call a reminder unasked for before its wording is quiet. */
  quietAfter: integer('quiet_after').notNull().default(3),
  createdAt: createdAt(),
})
