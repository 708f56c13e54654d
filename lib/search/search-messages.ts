import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { writeAudit } from '#lib/audit.ts'
import { newId } from '#lib/id.ts'
import { query } from '#lib/query.ts'
import { dayRange } from './day-range.ts'
import { findMessages } from './find-messages.ts'
import { type MessageSearch, searchMessagesInput } from './inputs.ts'
import { buildMessageQuery } from './message-query.ts'
import { loadHits } from './load-hits.ts'
import { loadMessageReach } from './message-reach.ts'
import type { MessagePage } from './views.ts'

const RECENT_MS = 10 * 60_000
const NONE: MessagePage = { hits: [], next: null, indexing: null, isCut: false }

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
  const isCut = reach.isCut || (asked?.isCut ?? false)
  if (!asked) return { ...NONE, indexing, isCut }
  const before = input.before && { sentAt: new Date(input.before.sentAt), id: input.before.id }
  const stretch = { before, ...dayRange(input), limit: input.limit + 1 }
  const keys = await findMessages(sql, asked, stretch)
  const shown = keys.slice(0, input.limit)
  const last = keys.length > input.limit ? shown.at(-1) : undefined
  const hits = await loadHits(sql, actor, reach, shown, asked.words)
  const next = last ? { sentAt: last.sentAt.toISOString(), id: last.id } : null
  return { hits, next, indexing, isCut }
}

/** While all there is is gone through: how far that is. The sweep of every minute, over what is new, is no such thing. */
async function loadIndexing(sql: Sql): Promise<number | null> {
  const [row] = await sql<{ done: number | null }[]>`select sum(done)::int as done from search_sweep
    where finished_at is null and after < ${newId(Date.now() - RECENT_MS)}::uuid`
  return row?.done ?? null
}
