import { boolean, index, pgTable, real, uuid } from 'drizzle-orm/pg-core'
import { agent } from './agent.ts'
import { at } from './columns.ts'
import { conversation } from './conversation.ts'
import { customer } from './customer.ts'
import { queue } from './queue.ts'

/** A conversation about a matter that was closed within the week before, and was not to be followed up. */
export const repeatContact = pgTable(
  'repeat_contact',
  {
    conversationId: uuid('conversation_id')
      .primaryKey()
      .references(() => conversation.id),
    earlierId: uuid('earlier_id')
      .notNull()
      .references(() => conversation.id),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id),
    /** Of the earlier one: where the matter was thought to be settled. */
    queueId: uuid('queue_id')
      .notNull()
      .references(() => queue.id),
    agentId: uuid('agent_id').references(() => agent.id),
    score: real('score').notNull(),
    sameReference: boolean('same_reference').notNull(),
    textCosine: real('text_cosine').notNull(),
    sameTopic: boolean('same_topic').notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('repeat_contact_earlier').on(t.earlierId), index('repeat_contact_customer').on(t.customerId)],
)
