import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, createdAt, id } from './columns.ts'
import { customer } from './customer.ts'
import { disposition, queue } from './queue.ts'

export const conversation = pgTable(
  'conversation',
  {
    id: id(),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    visitorId: uuid('visitor_id'),
    channel: text('channel').notNull().default('chat'),
    subject: text('subject'),
    state: text('state').notNull().default('waiting'),
    assigneeId: uuid('assignee_id').references(() => agent.id),
    units: integer('units').notNull().default(2),
    seq: integer('seq').notNull().default(0),
    publicSeq: integer('public_seq').notNull().default(0),
    prevPublicSeq: integer('prev_public_seq').notNull().default(0),
    unread: integer('unread').notNull().default(0),
    customerDeliveredSeq: integer('customer_delivered_seq').notNull().default(0),
    customerReadSeq: integer('customer_read_seq').notNull().default(0),
    preview: text('preview'),
    previewFrom: text('preview_from'),
    openedAt: at('opened_at').notNull().defaultNow(),
    waitingSince: at('waiting_since'),
    assignedAt: at('assigned_at'),
    firstReplyAt: at('first_reply_at'),
    replyDueSince: at('reply_due_since'),
    lastMessageAt: at('last_message_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    endedBy: text('ended_by'),
    resolvedAt: at('resolved_at'),
  },
  (t) => [
    check('conversation_state', sql`${t.state} in ('waiting','active','wrap_up','resolved','abandoned')`),
    check(
      'conversation_owner',
      sql`(${t.state} in ('active','wrap_up')) = (${t.assigneeId} is not null) or ${t.state} in ('resolved','abandoned')`,
    ),
    index('conversation_mine')
      .on(t.assigneeId, t.lastMessageAt)
      .where(sql`state in ('active','wrap_up')`),
    index('conversation_open')
      .on(t.queueId)
      .where(sql`state in ('waiting','active','wrap_up')`),
    index('conversation_customer').on(t.customerId, t.openedAt.desc().nullsFirst()),
    index('conversation_queue_opened').on(t.queueId, t.openedAt.desc().nullsFirst()),
    index('conversation_handled')
      .on(t.assigneeId, t.resolvedAt.desc().nullsFirst())
      .where(sql`state = 'resolved'`),
    uniqueIndex('conversation_visitor_open')
      .on(t.visitorId)
      .where(sql`state in ('waiting','active') and visitor_id is not null`),
  ],
)

/** Work that waits, in its own small table: deleted when assigned, so that picking stays the same at any size. */
export const waiting = pgTable(
  'waiting',
  {
    conversationId: uuid('conversation_id')
      .primaryKey()
      .references(() => conversation.id),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    since: at('since').notNull(),
    units: integer('units').notNull(),
  },
  (t) => [index('waiting_queue').on(t.queueId, t.since, t.conversationId)],
)

export const message = pgTable(
  'message',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    seq: integer('seq').notNull(),
    /** The public message before this one: lets a customer's screen see a gap without seeing notes. */
    prevSeq: integer('prev_seq').notNull().default(0),
    authorKind: text('author_kind').notNull(),
    authorId: uuid('author_id'),
    text: text('text').notNull(),
    sentAt: at('sent_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('message_seq').on(t.conversationId, t.seq),
    check('message_author', sql`${t.authorKind} in ('customer','agent','system')`),
  ],
)

export const note = pgTable(
  'note',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    seq: integer('seq').notNull(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    text: text('text').notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('note_seq').on(t.conversationId, t.seq)],
)

export const draft = pgTable(
  'draft',
  {
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.agentId, t.conversationId, t.kind] })],
)

export const assignment = pgTable(
  'assignment',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    reason: text('reason').notNull(),
    waitMs: integer('wait_ms').notNull().default(0),
    assignedAt: at('assigned_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [
    uniqueIndex('assignment_one_owner')
      .on(t.conversationId)
      .where(sql`ended_at is null`),
    index('assignment_agent').on(t.agentId, t.assignedAt.desc().nullsFirst()),
  ],
)

export const resolution = pgTable(
  'resolution',
  {
    conversationId: uuid('conversation_id')
      .primaryKey()
      .references(() => conversation.id),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    dispositionId: uuid('disposition_id').references(() => disposition.id),
    text: text('text').notNull().default(''),
    cause: text('cause').notNull().default(''),
    handleMs: integer('handle_ms').notNull(),
    wrapUpMs: integer('wrap_up_ms').notNull(),
    completedAt: at('completed_at').notNull().defaultNow(),
  },
  (t) => [
    index('resolution_agent').on(t.agentId, t.completedAt.desc().nullsFirst()),
    index('resolution_queue').on(t.queueId, t.completedAt.desc().nullsFirst()),
    index('resolution_customer').on(t.customerId, t.completedAt.desc().nullsFirst()),
  ],
)
