import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at, id } from './columns.ts'
import { conversation } from './conversation.ts'
import { customer } from './customer.ts'

export const survey = pgTable(
  'survey',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .unique()
      .references(() => conversation.id),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    queueId: uuid('queue_id').notNull(),
    agentId: uuid('agent_id'),
    score: integer('score').notNull(),
    verbatim: text('verbatim').notNull().default(''),
    answeredAt: at('answered_at').notNull().defaultNow(),
  },
  (t) => [
    check('survey_score', sql`${t.score} between 1 and 5`),
    index('survey_agent').on(t.agentId, t.answeredAt.desc().nullsFirst()),
    index('survey_customer').on(t.customerId, t.answeredAt.desc().nullsFirst()),
    index('survey_queue').on(t.queueId, t.answeredAt.desc().nullsFirst()),
  ],
)
