import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { announce } from '#lib/announce.ts'
import { parseInput } from '#lib/input.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { type Call, pgCode } from '#lib/verb.ts'
import type { Received } from '#lib/widget/protocol.ts'
import { previewOf } from './conversation.ts'
import { type ReceiveMessageInput, receiveMessageInput } from './visitor-inputs.ts'
import { ofVisitor } from './of-visitor.ts'
import type { MessageEntry } from './views.ts'
import { withoutContinuedCard } from './without-continued-card.ts'

interface Row {
  eventId: string | null
  seq: number | null
  at: Date | null
  customerId: string | null
  queueId: string | null
  assigneeId: string | null
  isMine: boolean
}

type Input = ReturnType<typeof receiveMessageInput.parse>

const EXISTS = '23505'

/** The customer's message, in one statement; a few bare digits need a look at what was said before. The acknowledgement means committed; the same id twice is one. */
export async function receiveMessage({ actor }: Call, raw: ReceiveMessageInput): Promise<Received> {
  const parsed = parseInput(receiveMessageInput, raw)
  if (actor.kind !== 'visitor') throw notFound('conversation')
  const input = { ...parsed, text: await withoutContinuedCard(parsed.conversationId, null, parsed.text) }
  const row = await write(actor, input).catch((error: unknown) => {
    if (pgCode(error) === EXISTS) return undefined
    throw error
  })
  if (!row?.eventId || row.seq === null || !row.at) return findReceived(input, actor, row)
  const { seq, at } = row
  announce([
    {
      id: Number(row.eventId),
      name: 'message.received',
      at,
      seq,
      actorKind: 'visitor',
      actorId: actor.visitorId,
      conversationId: input.conversationId,
      customerId: row.customerId,
      queueId: row.queueId,
      agentId: row.assigneeId,
      subjectId: input.id,
      entry: entryOf(input, seq, at),
    },
  ])
  return { id: input.id, seq, at: at.toISOString() }
}

const entryOf = ({ id, text }: Input, seq: number, at: Date): MessageEntry => ({
  kind: 'message',
  id,
  seq,
  at: at.toISOString(),
  authorKind: 'customer',
  authorId: null,
  authorName: null,
  text,
})

async function write({ visitorId }: VisitorActor, input: Input): Promise<Row | undefined> {
  const sql = database()
  const [row] = await sql<Row[]>`
    with next as (
      update conversation c set seq = seq + 1, prev_public_seq = public_seq, public_seq = seq + 1,
        preview = ${previewOf(input.text)}, preview_from = 'customer', last_message_at = now(), unread = unread + 1,
        reply_due_since = coalesce(reply_due_since, now())
      where c.id = ${input.conversationId} and ${ofVisitor(sql, visitorId)} and state in ('waiting','active','parked')
        and not exists (select 1 from message where id = ${input.id})
      returning id, seq, prev_public_seq, customer_id, queue_id, assignee_id, state),
    msg as (
      insert into message (id, conversation_id, seq, prev_seq, author_kind, text)
      select ${input.id}, id, seq, prev_public_seq, 'customer', ${input.text} from next returning sent_at),
    ev as (
      insert into event (name, actor_kind, actor_id, conversation_id, seq, customer_id, queue_id, agent_id, subject_id)
      select 'message.received', 'visitor', ${visitorId}::uuid, id, seq, customer_id, queue_id, assignee_id,
        ${input.id}::uuid from next returning id),
    wake as (
      insert into timer (kind, subject_id, due_at)
      select 'conversation.wake', id, now() from next where state = 'parked'
        and not exists (select 1 from callback b where b.conversation_id = next.id and b.state = 'booked')
      on conflict (kind, subject_id) do update set due_at = least(timer.due_at, excluded.due_at))
    select (select id from ev) as "eventId", (select sent_at from msg) as at, n.seq, n.customer_id as "customerId",
      n.queue_id as "queueId", n.assignee_id as "assigneeId",
      exists (select 1 from conversation c where c.id = ${input.conversationId} and ${ofVisitor(sql, visitorId)}) as "isMine"
    from (select 1) one left join next n on true`
  return row
}

/** Nothing was written: it was there already, or the conversation is over or another's. */
async function findReceived(
  { id, conversationId }: Input,
  { visitorId }: VisitorActor,
  row: Row | undefined,
): Promise<Received> {
  const sql = database()
  const [there] = await sql<{ seq: number; at: Date }[]>`
    select m.seq, m.sent_at as at from message m join conversation c on c.id = m.conversation_id
    where m.id = ${id} and m.conversation_id = ${conversationId} and m.author_kind = 'customer'
      and ${ofVisitor(sql, visitorId)}`
  if (there) return { id, seq: there.seq, at: there.at.toISOString() }
  if (row?.isMine)
    throw new Problem(
      'conflict',
      'This conversation has ended. Your message is kept here; start a new chat to send it.',
    )
  throw notFound('conversation')
}
