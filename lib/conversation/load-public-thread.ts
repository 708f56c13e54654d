import { database, type Sql } from '#db/client.ts'
import type { PublicMessage, PublicThread } from '#lib/widget/protocol.ts'
import { loadPublicState, publicMessage, type PublicMessageRow } from './public-view.ts'

const PAGE = 200
const END = 2_147_483_647

const columns = (sql: Sql) => sql`
  m.id, m.seq, m.prev_seq as "prevSeq", m.author_kind as "authorKind", a.name as "authorName", m.text,
  m.sent_at as "sentAt" from message m left join agent a on a.id = m.author_id and m.author_kind = 'agent'`

/** Public messages after `seq`, oldest first. */
export async function loadPublicMessages(
  conversationId: string,
  seq: number,
  limit = PAGE,
): Promise<PublicMessage[]> {
  const sql = database()
  const rows = await sql<PublicMessageRow[]>`
    select ${columns(sql)} where m.conversation_id = ${conversationId} and m.seq > ${seq}
    order by m.seq limit ${limit}`
  return rows.map(publicMessage)
}

/** The newest page before `beforeSeq`, oldest first. */
export async function loadPublicPage(
  conversationId: string,
  beforeSeq: number,
): Promise<{ messages: PublicMessage[]; hasEarlier: boolean }> {
  const sql = database()
  const rows = await sql<PublicMessageRow[]>`
    select ${columns(sql)} where m.conversation_id = ${conversationId} and m.seq < ${beforeSeq}
    order by m.seq desc limit ${PAGE}`
  const messages = rows.map(publicMessage).toReversed()
  return { messages, hasEarlier: (messages[0]?.prevSeq ?? 0) > 0 }
}

/** Exactly what came after `lastSeq`; when that is too much, or nothing is there yet, the newest page. */
export async function loadPublicThread(conversationId: string, lastSeq: number): Promise<PublicThread> {
  const state = await loadPublicState(conversationId)
  const isKnown = lastSeq > 0 && lastSeq <= state.lastSeq
  const missed = isKnown ? await loadPublicMessages(conversationId, lastSeq, PAGE + 1) : []
  if (isKnown && missed.length <= PAGE) return { kind: 'missed', messages: missed, hasEarlier: false, state }
  return { kind: 'snapshot', ...(await loadPublicPage(conversationId, END)), state }
}
