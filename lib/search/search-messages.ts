import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { newId } from '#lib/id.ts'
import { query } from '#lib/query.ts'
import { dayRange } from './day-range.ts'
import { findMessages, type MessageKey } from './find-messages.ts'
import { type MessageSearch, searchMessagesInput } from './inputs.ts'
import { buildMessageQuery } from './message-query.ts'
import { isReached, loadMessageReach, type MessageReach } from './message-reach.ts'
import { readSnippet, SNIPPET } from './read-snippet.ts'
import type { MessageHit, MessagePage } from './views.ts'

interface Row extends Omit<MessageHit, 'sentAt' | 'snippet'> {
  sentAt: Date
  marked: string
}

const RECENT_MS = 10 * 60_000
const NONE: MessagePage = { hits: [], next: null, indexing: null }

/** Messages that the actor may read and that hold what was typed, newest first; whose they are is audited. */
export const searchMessages = query({
  name: 'search.messages',
  input: searchMessagesInput,
  async run({ actor, input, sql }): Promise<MessagePage> {
    const page = await loadMessages(sql, actor, input)
    const shown = [...new Set(page.hits.map(({ customerId }) => customerId))]
    await writeAudit(sql, actor, { action: 'messages.searched', new: { shown } })
    return page
  },
})

/** One page, for who writes the reading down themselves. */
export async function loadMessages(sql: Sql, actor: AgentActor, input: MessageSearch): Promise<MessagePage> {
  const [reach, indexing] = await Promise.all([loadMessageReach(sql, actor), loadIndexing(sql)])
  const asked = await buildMessageQuery(sql, input, reach)
  if (!asked) return { ...NONE, indexing }
  const before = input.before && { sentAt: new Date(input.before.sentAt), id: input.before.id }
  const stretch = { before, ...dayRange(input), limit: input.limit + 1 }
  const keys = await findMessages(sql, asked, stretch)
  const shown = keys.slice(0, input.limit)
  const last = keys.length > input.limit ? shown.at(-1) : undefined
  const hits = await loadHits(sql, actor, reach, shown, asked.words)
  return { hits, next: last ? { sentAt: last.sentAt.toISOString(), id: last.id } : null, indexing }
}

/** The rows themselves say once more whether they may be read: a mark may be a second old. */
async function loadHits(
  sql: Sql,
  actor: AgentActor,
  reach: MessageReach,
  keys: readonly MessageKey[],
  words: string,
): Promise<MessageHit[]> {
  if (keys.length === 0) return []
  const rows = await sql<Row[]>`
    select m.id, m.conversation_id as "conversationId", m.sent_at as "sentAt", c.customer_id as "customerId",
      k.name as "customerName", q.name as "queueName", c.channel, m.author_kind as "authorKind", a.name as "authorName",
      ts_headline('search', translate(left(m.text, 20000), ${SNIPPET.signs}, ''), ${words}::tsquery, ${SNIPPET.options})
        as marked
    from message m join conversation c on c.id = m.conversation_id join customer k on k.id = c.customer_id
    join queue q on q.id = c.queue_id left join agent a on a.id = m.author_id and m.author_kind = 'agent'
    where m.id = any(${keys.map(({ id }) => id)}::uuid[]) and ${isReached(sql, actor, reach)}
    order by m.sent_at desc, m.id desc`
  return rows.map(({ marked, sentAt, ...row }) => ({
    ...row,
    sentAt: sentAt.toISOString(),
    snippet: readSnippet(marked),
  }))
}

/** While all there is is gone through: how far that is. The sweep of every minute, over what is new, is no such thing. */
async function loadIndexing(sql: Sql): Promise<number | null> {
  const [row] = await sql<{ done: number }[]>`select done from search_sweep
    where finished_at is null and after < ${newId(Date.now() - RECENT_MS)}::uuid`
  return row?.done ?? null
}
