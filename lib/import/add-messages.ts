import { newId } from '#lib/id.ts'
import type { MappedMessage } from './read-messages.ts'
import type { BatchContext } from './origin.ts'

/** A closed conversation and what is added to its end. */
export interface ImportedThread {
  id: string
  customerId: string
  queueId: string
  channel: string
  subject: string | null
  seq: number
  publicSeq: number
  isNew: boolean
  messages: MappedMessage[]
}

interface NewThread {
  id: string
  customerId: string
  queueId: string
  channel: string
  subject: string | null
  messages: readonly MappedMessage[]
}

const PREVIEW = 160

/** Closed from the first moment: nobody waits in it, and nobody is asked how it was. */
export async function startThreads({ tx }: BatchContext, threads: readonly NewThread[]) {
  if (threads.length === 0) return
  const rows = threads.map(({ messages, ...thread }) => ({ ...thread, at: messages[0]?.sentAt }))
  await tx`
    insert into conversation (id, customer_id, queue_id, channel, subject, state, units, opened_at, last_message_at,
      ended_at, resolved_at)
    select id, "customerId", "queueId", channel, subject, 'resolved', 0, at, at, at, at
    from json_to_recordset(${JSON.stringify(rows)}::json) as c (id uuid, "customerId" uuid, "queueId" uuid,
      channel text, subject text, at timestamptz)`
}

/** Each message with its event, in the conversation's own order; told as history, so that nothing reacts as if live. */
export async function addMessages(context: BatchContext, threads: readonly ImportedThread[]) {
  const grown = threads.filter(({ messages }) => messages.length > 0)
  if (grown.length === 0) return
  const { tx } = context
  const rows = grown.flatMap(rowsOf)
  await tx`
    insert into message (id, conversation_id, seq, prev_seq, author_kind, text, sent_at)
    select id, "conversationId", seq, "prevSeq", "authorKind", text, "sentAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as m (id uuid, "conversationId" uuid, seq int,
      "prevSeq" int, "authorKind" text, text text, "sentAt" timestamptz)`
  await tx`
    insert into event (name, actor_kind, at, conversation_id, seq, customer_id, queue_id, subject_id)
    select 'message.imported', 'system', "sentAt", "conversationId", seq, "customerId", "queueId", id
    from json_to_recordset(${JSON.stringify(rows)}::json) as e (id uuid, "conversationId" uuid, seq int,
      "customerId" uuid, "queueId" uuid, "sentAt" timestamptz)`
  await closeAtEnd(context, grown)
  await addToTimeline(
    context,
    grown.filter(({ isNew }) => isNew),
  )
}

const rowsOf = ({ id, customerId, queueId, seq, publicSeq, messages }: ImportedThread) =>
  messages.map(({ authorKind, text, sentAt }, at) => ({
    id: newId(),
    conversationId: id,
    customerId,
    queueId,
    seq: seq + at + 1,
    prevSeq: at === 0 ? publicSeq : seq + at,
    authorKind,
    text,
    sentAt,
  }))

async function closeAtEnd({ tx }: BatchContext, threads: readonly ImportedThread[]) {
  const rows = threads.map(({ id, seq, messages }) => {
    const last = messages.at(-1)
    const end = seq + messages.length
    return {
      id,
      end,
      preview: last?.text.slice(0, PREVIEW),
      from: last?.authorKind,
      at: last?.sentAt,
      first: messages[0]?.sentAt,
    }
  })
  await tx`
    update conversation c set seq = r.end, prev_public_seq = c.public_seq, public_seq = r.end, preview = r.preview,
      preview_from = r.from, last_message_at = greatest(c.last_message_at, r.at), opened_at = least(c.opened_at, r.first),
      ended_at = greatest(c.ended_at, r.at), resolved_at = greatest(c.resolved_at, r.at)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (id uuid, "end" int, preview text, "from" text, at timestamptz, "first" timestamptz)
    where c.id = r.id`
}

const NAMES: Record<string, string> = {
  email: 'e-mail',
  'e-mail': 'e-mail',
  sms: 'SMS',
  phone: 'call',
  call: 'call',
}

async function addToTimeline({ tx }: BatchContext, threads: readonly ImportedThread[]) {
  const rows = threads.map(({ id, customerId, channel, subject, messages }) => {
    const kind = NAMES[channel] ?? (channel === 'chat' ? 'chat' : 'message')
    const title = subject ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
    const detail = messages.find(({ authorKind }) => authorKind === 'customer')?.text.slice(0, PREVIEW)
    return {
      id: newId(),
      customerId,
      kind,
      channel,
      title,
      detail,
      conversationId: id,
      at: messages[0]?.sentAt,
    }
  })
  if (rows.length === 0) return
  await tx`
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, conversation_id)
    select id, "customerId", kind, 'support', channel, at, title, detail, "conversationId"
    from json_to_recordset(${JSON.stringify(rows)}::json) as t (id uuid, "customerId" uuid, kind text, channel text,
      at timestamptz, title text, detail text, "conversationId" uuid)`
}
