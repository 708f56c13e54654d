import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { findComplaint } from './find-complaint.ts'
import { quoteAround } from './quote-around.ts'
import { signalCase } from './signal-case.ts'

interface ReceivedMessage {
  id: string
  conversationId: string
  customerId: string
  text: string
}

/** Reaction to `message.received`: a complaint in the customer's words opens a case, or joins the open one. */
export async function detectComplaint(event: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  if (!event.subjectId) return
  const [message] = await database()<ReceivedMessage[]>`
    select m.id, m.conversation_id as "conversationId", c.customer_id as "customerId", m.text
    from message m join conversation c on c.id = m.conversation_id
    where m.id = ${event.subjectId} and m.author_kind = 'customer'`
  const found = message && findComplaint(message.text)
  if (!found) return
  const { id, conversationId, customerId, text } = message
  await signalCase(
    { actor: system('complaints') },
    { customerId, conversationId, kind: found.kind, sourceId: id, quote: quoteAround(text, found.start) },
  )
}
