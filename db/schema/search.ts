import { boolean, customType, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What a message is found by: its words, and marks for its time, queue, conversation, channel and writer, so that one
 * index answers all of a search. Written after the message by who follows the events; its triggers keep it true.
 */
export const searchDocument = pgTable(
  'search_document',
  {
    sentAt: at('sent_at').notNull(),
    messageId: uuid('message_id').notNull(),
    words: tsvector('words').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sentAt, t.messageId] }),
    index('search_document_words').using('gin', t.words).with({ fastupdate: false }),
  ],
)

/** How far the messages have been gone through for what no event told of: an import, what was there before. */
export const searchSweep = pgTable('search_sweep', {
  id: integer('id').primaryKey(),
  after: uuid('after').notNull(),
  /** Every document is written anew. */
  rewrite: boolean('rewrite').notNull().default(false),
  done: integer('done').notNull().default(0),
  startedAt: at('started_at').notNull().defaultNow(),
  finishedAt: at('finished_at'),
})
