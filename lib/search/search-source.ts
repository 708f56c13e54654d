import type { Fragment, Sql, Tx } from '#db/client.ts'
import { ERASED } from '#lib/privacy/personal-tables.ts'

/** Everything that is searched, in the order of its sweeps. */
export const SOURCES = ['message', 'note', 'subject'] as const
export type Source = (typeof SOURCES)[number]

/** The next ids, from one exclusive to another inclusive. */
export interface IdRange {
  after: string
  until: string
  limit: number
}

interface SourceRows {
  /** The rows that have words, with their conversation. */
  rows: Fragment
  id: Fragment
  at: Fragment
  words: Fragment
  page: (range: IdRange) => Fragment
  lock: Fragment
}

/** What a source's documents are made of. */
export function sourceOf(sql: Sql | Tx, source: Source): SourceRows {
  switch (source) {
    case 'message':
      return {
        rows: sql`message m join conversation c on c.id = m.conversation_id and m.text <> ${ERASED}`,
        id: sql`m.id`,
        at: sql`m.sent_at`,
        words: sql`search_words(m.text, search_marks(c.id, c.queue_id, c.channel, m.author_kind, m.author_id))`,
        page: ({ after, until, limit }) =>
          sql`select id from message where id > ${after}::uuid and id <= ${until}::uuid order by id limit ${limit}`,
        lock: sql`m`,
      }
    case 'note':
      return {
        rows: sql`note n join conversation c on c.id = n.conversation_id and n.kind = 'note' and n.text <> ${ERASED}`,
        id: sql`n.id`,
        at: sql`n.created_at`,
        words: sql`search_words(n.text, search_marks(c.id, c.queue_id, c.channel, 'agent', n.agent_id))`,
        page: ({ after, until, limit }) =>
          sql`select id from note where id > ${after}::uuid and id <= ${until}::uuid order by id limit ${limit}`,
        lock: sql`n`,
      }
    case 'subject':
      return {
        rows: sql`conversation c join lateral (select search_own_subject(c.id, c.subject) as own) s on s.own`,
        id: sql`c.id`,
        at: sql`c.opened_at`,
        words: sql`search_words(c.subject, search_marks(c.id, c.queue_id, c.channel, 'subject', null))`,
        page: ({ after, until, limit }) =>
          sql`select id from conversation where id > ${after}::uuid and id <= ${until}::uuid and subject is not null order by id limit ${limit}`,
        lock: sql`c`,
      }
  }
}
