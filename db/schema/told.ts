import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { queue } from './queue.ts'

/** That something was shown as already told, and what the agent made of it. It keeps kinds and ids, no value. */
export const toldOffer = pgTable(
  'told_offer',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversation.id),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    agentId: uuid('agent_id')
      .notNull()
      .references(() => agent.id),
    type: text('type').notNull(),
    /** How it was asked, of words from the product's own list alone. */
    wording: text('wording'),
    /** Null: not answered. */
    outcome: text('outcome'),
    offeredAt: at('offered_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (t) => [
    check(
      'told_offer_outcome',
      sql`${t.outcome} in ('inserted','confirmed','unasked','wrong','verify','changed','undone')`,
    ),
    uniqueIndex('told_offer_open')
      .on(t.conversationId, t.agentId, t.type)
      .where(sql`outcome is null`),
    index('told_offer_queue').on(t.queueId, t.offeredAt),
    index('told_offer_wording')
      .on(t.wording, t.type)
      .where(sql`wording is not null`),
  ],
)

/** A way of asking that a kind of fact is not brought up for, because several people said that it doesn't ask for it. */
export const learnedWording = pgTable(
  'learned_wording',
  {
    id: id(),
    type: text('type').notNull(),
    wording: text('wording').notNull(),
    state: text('state').notNull(),
    /** How many said so when it was learned. */
    people: integer('people').notNull(),
    learnedAt: at('learned_at').notNull(),
    /** The administrator whose word stands; null while it only follows from what was dismissed. */
    decidedBy: uuid('decided_by').references(() => agent.id),
    decidedAt: at('decided_at'),
  },
  (t) => [
    uniqueIndex('learned_wording_once').on(t.wording, t.type),
    check('learned_wording_state', sql`${t.state} in ('quiet','refused')`),
  ],
)
