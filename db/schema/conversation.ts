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
    /** The language that it must be answered in, where that was asked for. */
    language: text('language'),
    valueClass: text('value_class').notNull().default('standard'),
    state: text('state').notNull().default('waiting'),
    assigneeId: uuid('assignee_id').references(() => agent.id),
    /** Who is asked first: the one who parked it, or who helped this customer before. */
    preferredAgentId: uuid('preferred_agent_id').references(() => agent.id),
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
    wrapUpUntil: at('wrap_up_until'),
    parkedAt: at('parked_at'),
    wakeAt: at('wake_at'),
    handRaisedAt: at('hand_raised_at'),
    messageLeftAt: at('message_left_at'),
    mergedIntoId: uuid('merged_into_id'),
    /** The service-level clock that runs out first, for the row's chip. */
    clockKind: text('clock_kind'),
    clockWarnAt: at('clock_warn_at'),
    clockDueAt: at('clock_due_at'),
  },
  (t) => [
    check(
      'conversation_state',
      sql`${t.state} in ('waiting','active','wrap_up','parked','resolved','abandoned','merged')`,
    ),
    check(
      'conversation_owner',
      sql`(${t.state} in ('active','wrap_up')) = (${t.assigneeId} is not null) or ${t.state} in ('resolved','abandoned','merged')`,
    ),
    index('conversation_mine')
      .on(t.assigneeId, t.lastMessageAt)
      .where(sql`state in ('active','wrap_up')`),
    index('conversation_open')
      .on(t.queueId)
      .where(sql`state in ('waiting','active','wrap_up','parked')`),
    index('conversation_parked')
      .on(t.preferredAgentId, t.wakeAt)
      .where(sql`state = 'parked'`),
    check('conversation_value_class', sql`${t.valueClass} in ('standard','complaint','retention')`),
    index('conversation_merged')
      .on(t.mergedIntoId)
      .where(sql`merged_into_id is not null`),
    index('conversation_customer').on(t.customerId, t.openedAt.desc().nullsFirst()),
    index('conversation_queue_opened').on(t.queueId, t.openedAt.desc().nullsFirst()),
    index('conversation_handled')
      .on(t.assigneeId, t.resolvedAt.desc().nullsFirst())
      .where(sql`state = 'resolved'`),
    uniqueIndex('conversation_visitor_open')
      .on(t.visitorId)
      .where(sql`state in ('waiting','active','parked') and visitor_id is not null`),
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
    /** While a reservation is pending: set with it and cleared with its end. */
    reserved: boolean('reserved').notNull().default(false),
    channel: text('channel').notNull().default('chat'),
    valueClass: text('value_class').notNull().default('standard'),
    /** '' where any will do. */
    language: text('language').notNull().default(''),
    preferredAgentId: uuid('preferred_agent_id').references(() => agent.id),
    preferredUntil: at('preferred_until'),
  },
  (t) => [
    index('waiting_queue').on(t.queueId, t.since, t.conversationId),
    index('waiting_lane')
      .on(t.queueId, t.valueClass, t.language, t.channel, t.since, t.conversationId)
      .where(sql`not reserved`),
    index('waiting_preferred')
      .on(t.preferredAgentId)
      .where(sql`preferred_agent_id is not null`),
  ],
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
    /** A whisper is a supervisor's word to who holds the conversation. */
    kind: text('kind').notNull().default('note'),
    createdAt: createdAt(),
  },
  (t) => [
    check('note_kind', sql`${t.kind} in ('note','whisper')`),
    uniqueIndex('note_seq').on(t.conversationId, t.seq),
  ],
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
    index('assignment_conversation').on(t.conversationId),
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
