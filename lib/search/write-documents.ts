import type { Sql, Tx } from '#db/client.ts'
import { ERASED } from '#lib/privacy/personal-tables.ts'

const words = (sql: Sql | Tx) => sql`
  search_words(m.text, search_marks(m.sent_at, c.id, c.queue_id, c.channel, m.author_kind, m.author_id))`

/** A place in a conversation's stream, where a message may stand. */
export interface StreamPlace {
  conversationId: string
  seq: number
}

/**
 * Documents of the messages at these places. Their rows are held while they are read: who blanks one waits, and then
 * finds its document; one that is just being changed is left to the next sweep.
 */
export async function writeDocumentsAt(tx: Tx, places: readonly StreamPlace[]): Promise<void> {
  await tx`
    insert into search_document (sent_at, message_id, words)
    select m.sent_at, m.id, ${words(tx)} from message m join conversation c on c.id = m.conversation_id
    where (m.conversation_id, m.seq) in (
      select * from unnest(${places.map((place) => place.conversationId)}::uuid[], ${places.map(({ seq }) => seq)}::int[]))
    and m.text <> ${ERASED} order by m.id for share of m skip locked
    on conflict do nothing`
}

/** Conversations that may have gone to another queue: their documents' marks follow. */
export async function moveDocuments(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length === 0) return
  await tx`
    update search_document d set words = ${words(tx)}
    from conversation c join message m on m.conversation_id = c.id
    where c.id = any(${[...conversationIds]}::uuid[]) and d.sent_at = m.sent_at and d.message_id = m.id
      and not d.words @@ quote_literal(search_mark('q', c.queue_id))::tsquery`
}

/** The next messages in the order of their ids; gives the last one's id, null at the end. */
export async function sweepDocuments(
  tx: Tx,
  after: string,
  limit: number,
  rewrite: boolean,
): Promise<{ last: string | null; count: number }> {
  const conflict = rewrite ? tx`do update set words = excluded.words` : tx`do nothing`
  const [row] = await tx<{ last: string | null; count: number }[]>`
    with page as materialized (select id from message where id > ${after}::uuid order by id limit ${limit}),
    written as (
      insert into search_document (sent_at, message_id, words)
      select m.sent_at, m.id, ${words(tx)} from message m join conversation c on c.id = m.conversation_id
      where m.id in (select id from page) and m.text <> ${ERASED} ${
        rewrite
          ? tx``
          : tx`and not exists (
        select 1 from search_document d where d.sent_at = m.sent_at and d.message_id = m.id)`
      }
      order by m.id for share of m skip locked
      on conflict (sent_at, message_id) ${conflict})
    select (select id from page order by id desc limit 1) as last, (select count(*)::int from page) as count`
  return row ?? { last: null, count: 0 }
}
