import type { Tx } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { newId } from '#lib/id.ts'
import { notFound } from '#lib/problem.ts'
import { verb, type VerbContext } from '#lib/verb.ts'
import type { Opened } from '#lib/widget/protocol.ts'
import { CHAT_UNITS, previewOf } from './conversation.ts'
import { ensureCustomer, lockVisitor } from './ensure-customer.ts'
import { openOfVisitor } from './of-visitor.ts'
import { openConversationInput } from './visitor-inputs.ts'
import { weighWaiting } from './weigh-waiting.ts'
import { writeMessageLeft } from './write-message-left.ts'

type Context = VerbContext<ReturnType<typeof openConversationInput.parse>>

/** A visitor asks for somebody. The id is made by the client; while one is open, it is the answer to every start. */
export const openConversation = verb({
  name: 'conversation.open',
  input: openConversationInput,
  async run(context): Promise<Opened> {
    const { actor, input, tx, recordOn } = context
    if (actor.kind !== 'visitor') throw notFound('conversation')
    const [visitor, there] = await Promise.all([lockVisitor(tx, actor), findThere(tx, actor, input.id)])
    if (there) return { conversationId: there, opened: false }
    const { customerId, isKnown } = await ensureCustomer(tx, actor, visitor, input)
    await Promise.all([
      insert(tx, actor, customerId, input),
      isKnown ? weighWaiting(tx, input.id) : null,
      recordOn(input.id, 'conversation.opened', { data: { verified: actor.verified } }),
      input.message ? addFirstMessage(context, input.message) : null,
    ])
    if (input.message && input.isLeft) await writeMessageLeft(tx, recordOn, input.id)
    return { conversationId: input.id, opened: true }
  },
})

/** The conversation of this id when it is the visitor's, else their open one. */
async function findThere(tx: Tx, { visitorId }: VisitorActor, id: string): Promise<string | null> {
  const rows = await tx<{ id: string; isMine: boolean }[]>`
    select id, visitor_id is not distinct from ${visitorId} as "isMine" from conversation
    where id = ${id} or id = (select id from (${openOfVisitor(tx, visitorId)}) open)`
  const same = rows.find((row) => row.id === id)
  if (same && !same.isMine) throw notFound('conversation')
  return (same ?? rows[0])?.id ?? null
}

const FIRST_SEQ = 2

/** With its first message in it already: by the rules of every message, after the event that it was opened. */
async function insert(
  tx: Tx,
  { visitorId, widgetId }: VisitorActor,
  customerId: string,
  { id, message }: Context['input'],
) {
  const preview = message ? previewOf(message.text) : null
  const said = message ? { seq: FIRST_SEQ, from: 'customer', unread: 1 } : { seq: 0, from: null, unread: 0 }
  await tx`
    with opened as (
      insert into conversation (id, customer_id, queue_id, visitor_id, units, subject, waiting_since, value_class,
        public_seq, preview, preview_from, unread, reply_due_since)
      select ${id}, ${customerId}, w.queue_id, ${visitorId},
        coalesce((select units from channel_rule where channel = 'chat'), ${CHAT_UNITS}), ${preview}, now(),
        q.value_class, ${said.seq}, ${preview}, ${said.from}, ${said.unread},
        case when ${said.unread}::int > 0 then now() end
      from widget w join queue q on q.id = w.queue_id where w.id = ${widgetId}
      returning id, queue_id, units, waiting_since, value_class),
    line as (
      insert into waiting (conversation_id, queue_id, since, units, value_class)
      select id, queue_id, waiting_since, units, value_class from opened)
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, conversation_id)
    select ${newId()}::uuid, ${customerId}::uuid, 'chat', 'support', 'chat', now(), 'Chat', ${preview}, id from opened`
}

async function addFirstMessage({ tx, input, recordOn }: Context, { id, text }: { id: string; text: string }) {
  await Promise.all([
    recordOn(input.id, 'message.received', { subjectId: id }),
    tx`insert into message (id, conversation_id, seq, prev_seq, author_kind, text)
      values (${id}, ${input.id}, ${FIRST_SEQ}, 0, 'customer', ${text})`,
  ])
}
