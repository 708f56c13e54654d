import type { AgentActor } from '#lib/actor.ts'
import { auditCustomerRead } from '#lib/customer/audit-customer-read.ts'
import { loadReadable, type ReadableConversation } from './load-readable.ts'

/** For what shows the customer's words: the conversation when the actor may read it, and the reading audited. */
export async function readConversation(
  actor: AgentActor,
  conversationId: string,
): Promise<ReadableConversation> {
  const conversation = await loadReadable(actor, conversationId)
  await auditCustomerRead(actor, conversation.customerId)
  return conversation
}
