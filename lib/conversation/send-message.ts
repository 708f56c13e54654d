import { database, type Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { announce } from '#lib/announce.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { parseInput } from '#lib/input.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { type Call, pgCode } from '#lib/verb.ts'
import { previewOf } from './conversation.ts'
import type { MessageEntry } from './views.ts'
import { withoutContinuedCard } from './without-continued-card.ts'
import { type SendMessageInput, sendMessageInput } from './inputs.ts'

export interface SentMessage {
  id: string
  seq: number
  at: string
}

interface Row {
  messageId: string | null
  eventId: string | null
  seq: number | null
  at: Date | null
  customerId: string | null
  queueId: string | null
  owned: boolean
  unseen: boolean
}

const EXISTS = '23505'

/**
 * The reply, in one statement: permission (live session, owner or joined, active), the colleague's unseen word,
 * counters, message and event. The acknowledgement means committed; the same id twice is one message.
 */
export async function sendMessage(call: Call, raw: SendMessageInput): Promise<SentMessage> {
  const parsed = parseInput(sendMessageInput, raw)
  const { actor } = call
  if (actor.kind !== 'agent') throw notFound('conversation')
  const text = await withoutContinuedCard(parsed.conversationId, actor.agentId, parsed.text)
  const input = { ...parsed, text }
  const row = await write(actor, input).catch((error: unknown) => {
    if (pgCode(error) === EXISTS) return null
    throw error
  })
  if (!row?.eventId || row.seq === null || !row.at) return findSent(input.id, actor.agentId, row)
  const event: CommittedEvent = {
    id: Number(row.eventId),
    name: 'message.sent',
    at: row.at,
    seq: row.seq,
    actorKind: 'agent',
    actorId: actor.agentId,
    conversationId: input.conversationId,
    customerId: row.customerId,
    queueId: row.queueId,
    agentId: actor.agentId,
    subjectId: input.id,
  }
  announce([{ ...event, entry: entryOf(input, actor, row.seq, row.at) }])
  return { id: input.id, seq: row.seq, at: row.at.toISOString() }
}

const entryOf = (
  input: { id: string; text: string },
  actor: AgentActor,
  seq: number,
  at: Date,
): MessageEntry => ({
  kind: 'message',
  id: input.id,
  seq,
  at: at.toISOString(),
  authorKind: 'agent',
  authorId: actor.agentId,
  authorName: actor.name,
  text: input.text,
})

interface Sender {
  agentId: string
  sessionId: string
}

async function write(
  actor: Sender,
  input: ReturnType<typeof sendMessageInput.parse>,
): Promise<Row | undefined> {
  const sql = database()
  const answers = isAnswering(sql, actor)
  const [row] = await sql<Row[]>`
    with mine as (
      select conversation.id from conversation join session s on s.id = ${actor.sessionId} and s.ended_at is null
      where conversation.id = ${input.conversationId} and conversation.state = 'active' and ${answers}),
    colleague as (
      select 1 from event e where not ${input.anyway} and e.conversation_id = ${input.conversationId}
        and e.seq > ${input.shownSeq} and e.name in ('message.sent','note.added') and e.actor_id <> ${actor.agentId} limit 1),
    next as (
      update conversation set seq = seq + 1, prev_public_seq = public_seq, public_seq = seq + 1, preview = ${previewOf(input.text)},
        preview_from = 'agent', last_message_at = now(), unread = 0, reply_due_since = null,
        first_reply_at = coalesce(first_reply_at, now())
      where id = (select id from mine) and state = 'active' and ${answers} and not exists (select 1 from colleague)
        and not exists (select 1 from message where id = ${input.id})
      returning id, seq, prev_public_seq, customer_id, queue_id),
    msg as (
      insert into message (id, conversation_id, seq, prev_seq, author_kind, author_id, text)
      select ${input.id}, id, seq, prev_public_seq, 'agent', ${actor.agentId}::uuid, ${input.text} from next returning sent_at),
    ev as (
      insert into event (name, actor_kind, actor_id, conversation_id, seq, customer_id, queue_id, agent_id, subject_id)
      select 'message.sent', 'agent', ${actor.agentId}::uuid, id, seq, customer_id, queue_id, ${actor.agentId}::uuid,
        ${input.id}::uuid from next returning id),
    gone as (
      delete from draft where agent_id = ${actor.agentId} and conversation_id = (select id from next) and kind = 'reply')
    select (select id from ev) as "eventId", (select seq from next) as seq, (select sent_at from msg) as at,
      (select customer_id from next) as "customerId", (select queue_id from next) as "queueId",
      exists (select 1 from mine) as owned, exists (select 1 from colleague) as unseen`
  return row
}

/** Who holds it, or joined it. */
const isAnswering = (sql: Sql, { agentId }: Sender) => sql`
  (conversation.assignee_id = ${agentId} or exists (
    select 1 from participant p where p.conversation_id = conversation.id and p.agent_id = ${agentId}
      and p.role = 'joined' and p.left_at is null))`

/** Nothing was written: the message was there already, or it was refused. */
async function findSent(id: string, agentId: string, row: Row | null | undefined): Promise<SentMessage> {
  const [sent] = await database()<{ seq: number; at: Date }[]>`
    select seq, sent_at as at from message where id = ${id} and author_id = ${agentId}`
  if (sent) return { id, seq: sent.seq, at: sent.at.toISOString() }
  if (row?.owned && row.unseen)
    throw new Problem('unseen', 'A colleague wrote something that you have not seen. Your draft is kept.')
  throw new Problem('not_found', 'This conversation is not yours to answer any more. Your draft is kept.')
}
