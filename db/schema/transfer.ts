import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, createdAt, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { queue } from './queue.ts'

/** A conversation on its way to another person or queue. Warm: who has it keeps it until it is accepted. */
export const transfer = pgTable(
  'transfer',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    kind: text('kind').notNull(),
    state: text('state').notNull().default('pending'),
    fromAgentId: uuid('from_agent_id')
      .notNull()
      .references(() => agent.id),
    fromQueueId: uuid('from_queue_id')
      .notNull()
      .references(() => queue.id),
    toAgentId: uuid('to_agent_id').references(() => agent.id),
    toQueueId: uuid('to_queue_id').references(() => queue.id),
    acceptedBy: uuid('accepted_by').references(() => agent.id),
    reason: text('reason').notNull().default(''),
    createdAt: createdAt(),
    settledAt: at('settled_at'),
    /** When the receiver said that they read the brief. */
    acknowledgedAt: at('acknowledged_at'),
  },
  (t) => [
    check('transfer_kind', sql`${t.kind} in ('cold','warm')`),
    check('transfer_state', sql`${t.state} in ('pending','accepted','declined','timed_out','cancelled')`),
    check('transfer_target', sql`num_nonnulls(${t.toAgentId}, ${t.toQueueId}) = 1`),
    uniqueIndex('transfer_one')
      .on(t.conversationId)
      .where(sql`state = 'pending'`),
    index('transfer_conversation').on(t.conversationId, t.createdAt),
  ],
)

/** Who else is in a conversation. Those who watch are seen by the agent where the policy says so. */
export const participant = pgTable(
  'participant',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    role: text('role').notNull(),
    addedBy: uuid('added_by').references(() => agent.id),
    joinedAt: at('joined_at').notNull().defaultNow(),
    leftAt: at('left_at'),
  },
  (t) => [
    check('participant_role', sql`${t.role} in ('consulted','joined','watching')`),
    uniqueIndex('participant_one')
      .on(t.conversationId, t.agentId, t.role)
      .where(sql`left_at is null`),
    index('participant_agent')
      .on(t.agentId)
      .where(sql`left_at is null`),
  ],
)

export const mention = pgTable(
  'mention',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    noteId: uuid('note_id').notNull(),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    createdAt: createdAt(),
    seenAt: at('seen_at'),
  },
  (t) => [
    uniqueIndex('mention_once').on(t.noteId, t.agentId),
    index('mention_unseen')
      .on(t.agentId)
      .where(sql`seen_at is null`),
  ],
)

/** Two conversations of one customer made one; what is needed to part them again. */
export const conversationMerge = pgTable(
  'conversation_merge',
  {
    id: id(),
    sourceId: uuid('source_id')
      .notNull()
      .references(() => conversation.id),
    targetId: uuid('target_id')
      .notNull()
      .references(() => conversation.id),
    mergedBy: uuid('merged_by')
      .notNull()
      .references(() => agent.id),
    mergedAt: at('merged_at').notNull().defaultNow(),
    splitAt: at('split_at'),
  },
  (t) => [
    uniqueIndex('conversation_merge_one')
      .on(t.sourceId)
      .where(sql`split_at is null`),
    index('conversation_merge_target').on(t.targetId),
  ],
)
