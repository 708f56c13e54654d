import type { Tx } from '#db/client.ts'
import { type IdRange, type Source, SOURCES, sourceOf } from './search-source.ts'

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
  if (places.length === 0) return
  const { rows, words } = sourceOf(tx, 'message')
  await tx`
    insert into search_fresh (sent_at, message_id, words)
    select m.sent_at, m.id, ${words} from ${rows}
    where (m.conversation_id, m.seq) in (
      select * from unnest(${places.map((place) => place.conversationId)}::uuid[], ${places.map(({ seq }) => seq)}::int[]))
    and not exists (select 1 from search_document d where d.sent_at = m.sent_at and d.message_id = m.id)
    order by m.id for share of m skip locked
    on conflict do nothing`
}

/** Conversations that may have gone to another queue: their documents' marks follow, the fresh ones' first. */
export async function moveDocuments(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length === 0) return
  for (const source of SOURCES)
    for (const table of ['search_fresh', 'search_document'] as const) {
      const { rows, id, at, words } = sourceOf(tx, source)
      await tx`
        update ${tx(table)} d set words = ${words} from ${rows}
        where c.id = any(${[...conversationIds]}::uuid[]) and d.sent_at = ${at} and d.message_id = ${id}
          and not d.words @@ quote_literal(search_mark('q', c.queue_id))::tsquery`
    }
}

/** The next of a source in the order of their ids; gives the last one's id, null at the end. */
export async function sweepDocuments(
  tx: Tx,
  source: Source,
  { rewrite, ...ids }: IdRange & { rewrite: boolean },
): Promise<{ last: string | null; count: number }> {
  const { rows, id, at, words, page, lock } = sourceOf(tx, source)
  const isNew = tx`
    not exists (select 1 from search_document d where d.sent_at = ${at} and d.message_id = ${id})
    and not exists (select 1 from search_fresh d where d.sent_at = ${at} and d.message_id = ${id})`
  const conflict = rewrite ? tx`do update set words = excluded.words` : tx`do nothing`
  const [row] = await tx<{ last: string | null; count: number }[]>`
    with page as materialized (${page(ids)}),
    written as (
      insert into search_fresh (sent_at, message_id, words)
      select ${at}, ${id}, ${words} from ${rows}
      where ${id} in (select id from page) and ${rewrite ? tx`true` : isNew}
      order by ${id} for share of ${lock} skip locked
      on conflict (sent_at, message_id) ${conflict})
    select (select id from page order by id desc limit 1) as last, (select count(*)::int from page) as count`
  return row ?? { last: null, count: 0 }
}
