import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import type { MessageKey } from './find-messages.ts'
import { isReached, type MessageReach } from './message-reach.ts'
import { readSnippet, SNIPPET } from './read-snippet.ts'
import type { MessageHit } from './views.ts'

interface Row extends Omit<MessageHit, 'sentAt' | 'snippet'> {
  sentAt: Date
  marked: string
}

/** The rows themselves say once more whether they may be read: a mark may be a second old. A whisper is never shown. */
export async function loadHits(
  sql: Sql,
  actor: AgentActor,
  reach: MessageReach,
  keys: readonly MessageKey[],
  words: string,
): Promise<MessageHit[]> {
  if (keys.length === 0) return []
  const rows = await sql<Row[]>`
    with key as (select unnest(${keys.map(({ id }) => id)}::uuid[]) as id),
    said as (
      select 'message' as kind, m.id, conversation_id, sent_at as at, author_kind, author_id, text
        from key join message m using (id)
      union all select 'note', n.id, conversation_id, created_at, 'agent', agent_id, text
        from key join note n using (id) where n.kind = 'note'
      union all select 'subject', c.id, c.id, opened_at, 'customer', null, subject
        from key join conversation c using (id) where subject is not null)
    select s.kind, s.id, c.id as "conversationId", s.at as "sentAt", c.customer_id as "customerId",
      k.name as "customerName", q.name as "queueName", c.channel, s.author_kind as "authorKind", a.name as "authorName",
      ts_headline('search', translate(left(s.text, 20000), ${SNIPPET.signs}, ''), ${words}::tsquery, ${SNIPPET.options})
        as marked
    from said s join conversation c on c.id = s.conversation_id join customer k on k.id = c.customer_id
    join queue q on q.id = c.queue_id left join agent a on a.id = s.author_id and s.author_kind = 'agent'
    where ${isReached(sql, actor, reach)}
    order by s.at desc, s.id desc`
  return rows.map(({ marked, sentAt, ...row }) => ({
    ...row,
    sentAt: sentAt.toISOString(),
    snippet: readSnippet(marked),
  }))
}
