import type { Sql } from '#db/client.ts'
import type { MessageQuery } from './message-query.ts'
import { type Edge, firstWindow, mostToWalk, widerWindow } from './search-path.ts'

export interface MessageKey {
  sentAt: Date
  id: string
}

interface Stretch {
  /** The first that may be shown, exclusive; the newest of all when absent. */
  before?: MessageKey | undefined
  from?: Date | undefined
  to?: Date | undefined
  limit: number
}

/**
 * The newest keys that fit. Fresh documents are read before the others: one that is just being put among them may
 * then be met twice, never missed.
 */
export async function findMessages(sql: Sql, query: MessageQuery, stretch: Stretch): Promise<MessageKey[]> {
  const [fresh, edge] = await Promise.all([readFresh(sql, query, stretch), findEdge(sql, stretch)])
  if (!edge) return fresh
  const found = (await walk(sql, query, stretch)) ?? (await ask(sql, query, stretch, edge))
  const once = new Map([...fresh, ...found].map((key) => [key.id, key]))
  return [...once.values()].toSorted(newestFirst).slice(0, stretch.limit)
}

const newestFirst = (a: MessageKey, b: MessageKey) =>
  b.sentAt.getTime() - a.sentAt.getTime() || (a.id < b.id ? 1 : -1)

/**
 * Planned for its values each time: a plan for any value can't tell a rare word from a common one, nor a day from a
 * year. `$1` is what is asked for, `$2` to `$6` the stretch.
 */
const read = (
  sql: Sql,
  statement: string,
  asked: string,
  { before, from, to, limit }: Stretch,
  more: string[] = [],
) =>
  sql.unsafe<MessageKey[]>(statement, [
    asked,
    before?.sentAt ?? null,
    before?.id ?? null,
    from ?? null,
    to ?? null,
    limit,
    ...more,
  ])

const WITHIN = `($2::timestamptz is null or (sent_at, message_id) < ($2::timestamptz, $3::uuid))
  and ($4::timestamptz is null or sent_at >= $4::timestamptz) and ($5::timestamptz is null or sent_at < $5::timestamptz)`
const NEWEST = 'order by sent_at desc, message_id desc'

const readFresh = (sql: Sql, { all }: MessageQuery, stretch: Stretch) =>
  read(
    sql,
    `select sent_at as "sentAt", message_id as id from search_fresh
    where ts_match_vq(words, $1::tsquery) and ${WITHIN} ${NEWEST} limit $6::int`,
    all,
    stretch,
  )

/**
 * The newest documents, read off one after the other until the page is full: quick where much of them fits. Null where
 * the index is quicker, also after a try that found less than was guessed.
 */
async function walk(sql: Sql, query: MessageQuery, stretch: Stretch): Promise<MessageKey[] | null> {
  const most = mostToWalk(query, stretch.limit)
  if (most === 0) return null
  const found = await readNewest(sql, query, stretch, most)
  if (found.length >= stretch.limit) return found
  const further = mostToWalk({ ...query, share: found.length / most }, stretch.limit)
  if (further <= most) return null
  const all = await readNewest(sql, query, stretch, further)
  return all.length < stretch.limit ? null : all
}

const readNewest = (sql: Sql, { all }: MessageQuery, stretch: Stretch, most: number) =>
  read(
    sql,
    `select sent_at as "sentAt", message_id as id from (
      select sent_at, message_id, words from search_document where ${WITHIN} ${NEWEST} limit $7::int) d
    where ts_match_vq(words, $1::tsquery) ${NEWEST} limit $6::int`,
    all,
    stretch,
    [String(most)],
  )

const EDGE = 1000
const TRIES = 2

/** Where documents begin, and how densely they lie there: quiet days are stepped over. */
async function findEdge(sql: Sql, { before, from, to }: Stretch): Promise<Edge | null> {
  const within = sql`true
    ${before ? sql`and (sent_at, message_id) < (${before.sentAt}::timestamptz, ${before.id}::uuid)` : sql``}
    ${from ? sql`and sent_at >= ${from}` : sql``} ${to ? sql`and sent_at < ${to}` : sql``}
    order by sent_at desc, message_id desc`
  const [row] = await sql<{ newest: Date | null; earlier: Date | null }[]>`
    select (select sent_at from search_document where ${within} limit 1) as newest,
      (select sent_at from search_document where ${within} offset ${EDGE} limit 1) as earlier`
  if (!row?.newest) return null
  const ms = row.earlier && row.newest.getTime() - row.earlier.getTime()
  return { newest: row.newest, ms, documents: EDGE }
}

/**
 * By the index, which is asked for the rarest parts alone: checking common ones posting by posting costs more than
 * reading them off the few documents that are left in a window of time.
 */
async function ask(sql: Sql, query: MessageQuery, stretch: Stretch, edge: Edge): Promise<MessageKey[]> {
  const { limit } = stretch
  let start = firstWindow(query, limit, edge)
  for (let tries = 0; tries < TRIES && start && !(stretch.from && start <= stretch.from); tries++) {
    const found = await readWindow(sql, query, { ...stretch, from: start })
    if (found.length >= limit) return found
    start = widerWindow(start, edge, found.length, limit)
  }
  return readWindow(sql, query, stretch)
}

/** The list is made before it is sorted, so that the index on time can't be taken for a rare word. */
const readWindow = (sql: Sql, { all, rare }: MessageQuery, stretch: Stretch) =>
  read(
    sql,
    `with hit as materialized (
      select sent_at, message_id from search_document
      where words @@ $7::tsquery and ts_match_vq(words, $1::tsquery) and ${WITHIN})
    select sent_at as "sentAt", message_id as id from hit ${NEWEST} limit $6::int`,
    all,
    stretch,
    [rare],
  )
