import { database, type Sql } from '#db/client.ts'
import type { EventName } from '#lib/events.ts'
import type { Entry } from './views.ts'

interface Row {
  id: number
  seq: number
  at: Date
  name: EventName
  actorKind: string
  data: Record<string, string | number | boolean | null> | null
  actorName: string | null
  agentName: string | null
  messageId: string | null
  messageText: string | null
  authorKind: 'customer' | 'agent' | 'system' | null
  authorId: string | null
  authorName: string | null
  noteId: string | null
  noteText: string | null
  noteKind: 'note' | 'whisper' | null
  noteAgentId: string | null
  noteAgentName: string | null
}

const columns = (sql: Sql) => sql`
  e.id::int8 as id, e.seq, e.at, e.name, e.actor_kind as "actorKind", e.data,
  actor.name as "actorName", person.name as "agentName",
  m.id as "messageId", m.text as "messageText", m.author_kind as "authorKind", m.author_id as "authorId",
  author.name as "authorName", n.id as "noteId", n.kind as "noteKind",
  case n.kind when 'note' then n.text end as "noteText", n.agent_id as "noteAgentId",
  writer.name as "noteAgentName"`

const joins = (sql: Sql) => sql`
  left join message m on m.conversation_id = e.conversation_id and m.seq = e.seq
  left join note n on n.conversation_id = e.conversation_id and n.seq = e.seq
  left join agent author on author.id = m.author_id and m.author_kind = 'agent'
  left join agent writer on writer.id = n.agent_id
  left join agent actor on actor.id = e.actor_id and e.actor_kind = 'agent'
  left join agent person on person.id = e.agent_id`

/** The newest `limit` entries before `beforeSeq`, oldest first. One probe of the stream's index. */
export async function loadEntriesBefore(
  conversationId: string,
  beforeSeq: number | undefined,
  limit: number,
) {
  const sql = database()
  const rows = await sql<Row[]>`
    select ${columns(sql)} from (
      select * from event where conversation_id = ${conversationId} and seq is not null
        and seq < ${beforeSeq ?? 2_147_483_647} order by seq desc limit ${limit}) e ${joins(sql)}
    order by e.seq`
  return rows.map(toEntry)
}

/** What came after `seq`, oldest first; at most `limit`. */
export async function loadEntriesAfter(conversationId: string, seq: number, limit: number) {
  const sql = database()
  const rows = await sql<Row[]>`
    select ${columns(sql)} from (
      select * from event where conversation_id = ${conversationId} and seq is not null and seq > ${seq}
      order by seq limit ${limit}) e ${joins(sql)}
    order by e.seq`
  return rows.map(toEntry)
}

function toEntry(row: Row): Entry {
  const base = { seq: row.seq, at: row.at.toISOString() }
  if (row.messageId && row.authorKind) {
    const { authorKind, authorId, authorName } = row
    return {
      kind: 'message',
      id: row.messageId,
      ...base,
      authorKind,
      authorId,
      authorName,
      text: row.messageText ?? '',
    }
  }
  if (row.noteId && row.noteKind === 'whisper') return { kind: 'whisper', id: row.noteId, ...base }
  if (row.noteId && row.noteAgentId) {
    const author = { authorId: row.noteAgentId, authorName: row.noteAgentName ?? '' }
    return { kind: 'note', id: row.noteId, ...base, ...author, text: row.noteText ?? '' }
  }
  const { name, actorKind, actorName, agentName, data } = row
  return { kind: 'event', id: `event-${row.id}`, ...base, name, actorKind, actorName, agentName, data }
}
