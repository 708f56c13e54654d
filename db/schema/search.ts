import { boolean, customType, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** Where a document stands: a message, a note by its own id, a conversation's subject by the conversation's. */
const place = {
  sentAt: at('sent_at').notNull(),
  messageId: uuid('message_id').notNull(),
  words: tsvector('words').notNull(),
}

/**
 * What is written is found by: its words, and marks for queue, conversation, channel and writer. Written after the
 * message by who follows the events; triggers keep it true. Words are indexed many documents at a time: the index
 * puts what comes in on a list, which is worked in by `search_settle` long before it is as long as allowed here (kB).
 */
export const searchDocument = pgTable('search_document', place, (t) => [
  primaryKey({ columns: [t.sentAt, t.messageId] }),
  index('search_document_words')
    .using('gin', t.words)
    .with({ fastupdate: true, gin_pending_list_limit: 131072 }),
  index('search_document_time').using('brin', t.sentAt).with({ autosummarize: true }),
])

/** The newest documents and those just changed, few enough to be read through, until they are put among the others. */
export const searchFresh = pgTable('search_fresh', place, (t) => [
  primaryKey({ columns: [t.sentAt, t.messageId] }),
])

/** How far messages (1), notes (2) and subjects (3) have been gone through for what no event told of: an import, what was there before. */
export const searchSweep = pgTable('search_sweep', {
  id: integer('id').primaryKey(),
  after: uuid('after').notNull(),
  /** Every document is written anew. */
  rewrite: boolean('rewrite').notNull().default(false),
  done: integer('done').notNull().default(0),
  startedAt: at('started_at').notNull().defaultNow(),
  finishedAt: at('finished_at'),
})
