import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { CHAT_UNITS } from '#lib/conversation/conversation.ts'
import { findVisitorConversation } from '#lib/conversation/find-visitor-conversation.ts'
import { QueueGlance } from '#lib/queue/queue-glance.ts'
import type { Welcome } from '#lib/widget/protocol.ts'
import type { Widget } from '#lib/widget/widget.ts'

/** What a customer's screen needs before anything is asked. The name is told back to whom the shop signed for alone. */
export async function welcomeVisitor(
  actor: VisitorActor,
  widget: Widget,
  visitorToken: string,
): Promise<Welcome> {
  const glance = new QueueGlance()
  const [conversationId, { available }, hours, name] = await Promise.all([
    findVisitorConversation(actor),
    glance.staff(widget.queueId, CHAT_UNITS),
    glance.hours(widget.queueId),
    actor.verified && actor.customerId ? findName(actor.customerId) : null,
  ])
  return { visitorToken, verified: actor.verified, name, conversationId, available, ...hours }
}

async function findName(customerId: string): Promise<string | null> {
  const [row] = await database()<{ name: string }[]>`select name from customer where id = ${customerId}`
  return row?.name ?? null
}
