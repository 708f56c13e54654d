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
    const visitor = await lockVisitor(tx, actor)
    const there = await findThere(tx, actor, input.id)
    if (there) return { conversationId: there, opened: false }
    const customerId = await ensureCustomer(tx, actor, visitor, input)
    await insert(tx, actor, customerId, input)
    await weighWaiting(tx, input.id)
    await recordOn(input.id, 'conversation.opened', { data: { verified: actor.verified } })
    if (input.message) await addFirstMessage(context, input.message)
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

async function insert(
  tx: Tx,
  { visitorId, widgetId }: VisitorActor,
  customerId: string,
  { id, message }: Context['input'],
) {
  const preview = message ? previewOf(message.text) : null
  await tx`
    with opened as (
      insert into conversation (id, customer_id, queue_id, visitor_id, units, subject, waiting_since)
      select ${id}, ${customerId}, queue_id, ${visitorId},
        coalesce((select units from channel_rule where channel = 'chat'), ${CHAT_UNITS}), ${preview}, now()
      from widget where id = ${widgetId}
      returning id, queue_id, units, waiting_since)
    insert into waiting (conversation_id, queue_id, since, units)
    select id, queue_id, waiting_since, units from opened`
  await tx`
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, conversation_id)
    values (${newId()}, ${customerId}, 'chat', 'support', 'chat', now(), 'Chat', ${preview}, ${id})`
}

/** By the rules of every message: the next seq, a link in the public chain, its event. */
async function addFirstMessage({ tx, input, recordOn }: Context, message: { id: string; text: string }) {
  const { seq } = await recordOn(input.id, 'message.received', { subjectId: message.id })
  await tx`
    with link as (
      update conversation set public_seq = ${seq}, preview = ${previewOf(message.text)}, preview_from = 'customer',
        last_message_at = now(), unread = unread + 1, reply_due_since = now() where id = ${input.id} returning id)
    insert into message (id, conversation_id, seq, prev_seq, author_kind, text)
    select ${message.id}, id, ${seq}, 0, 'customer', ${message.text} from link`
}
