import type { Sql } from '#db/client.ts'
import type { MessageQuery } from './message-query.ts'
import { type TimeSpan, timeSpans } from './time-spans.ts'

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

/** In so many of the newest stretches beginnings of words are read off the documents, not the index. */
const READ_OFF = 2

/** The newest keys that fit, found stretch by stretch of time: never more is read than sixteen times a page's worth. */
export async function findMessages(sql: Sql, query: MessageQuery, stretch: Stretch): Promise<MessageKey[]> {
  const newest = await findNewest(sql, stretch)
  if (!newest) return []
  const found: MessageKey[] = []
  const spans = timeSpans(newest).filter(({ end }, n, all) => reaches(stretch.from, all[n - 1]?.start ?? end))
  for (const [from, to] of [
    [0, 1],
    [1, 3],
    [3, spans.length],
  ] as const) {
    const together = spans
      .slice(from, to)
      .map((span, n) => probe(sql, query, { ...stretch, ...span }, from + n < READ_OFF))
    found.push(...(await Promise.all(together)).flat())
    if (found.length >= stretch.limit) break
  }
  return found.slice(0, stretch.limit)
}

/** Whether a stretch that ends there holds anything of what is asked for. */
const reaches = (from: Date | undefined, end: Date | null) => !from || !end || end > from

/** Quiet days are stepped over: the stretches begin at the newest document there is. */
async function findNewest(sql: Sql, { before, to }: Stretch): Promise<Date | null> {
  const [row] = await sql<{ sentAt: Date }[]>`
    select sent_at as "sentAt" from search_document where ${within(sql, { before, to })}
    order by sent_at desc, message_id desc limit 1`
  return row?.sentAt ?? null
}

function within(sql: Sql, { before, from, to }: Pick<Stretch, 'before' | 'from' | 'to'>) {
  return sql`true
    ${before ? sql`and (sent_at, message_id) < (${before.sentAt}::timestamptz, ${before.id}::uuid)` : sql``}
    ${from ? sql`and sent_at >= ${from}` : sql``} ${to ? sql`and sent_at < ${to}` : sql``}`
}

type Probe = Stretch & TimeSpan

/** The list is made before it is sorted, so that the index on time can't be taken for a rare word. */
function probe(sql: Sql, query: MessageQuery, span: Probe, readOff: boolean): Promise<MessageKey[]> {
  const marks = span.marks.map((mark) => `'${mark}'`).join(' | ')
  const start = readOff ? '' : query.starts
  const asked = [query.exact, start, marks]
    .filter(Boolean)
    .map((part) => `(${part})`)
    .join(' & ')
  return sql<MessageKey[]>`
    with hit as materialized (
      select sent_at, message_id from search_document where words @@ ${asked}::tsquery
        ${readOff && query.starts ? sql`and ts_match_vq(words, ${query.starts}::tsquery)` : sql``})
    select sent_at as "sentAt", message_id as id from hit
    where ${within(sql, span)} ${span.end ? sql`and sent_at < ${span.end}` : sql``}
    order by sent_at desc, message_id desc limit ${span.limit}`
}
