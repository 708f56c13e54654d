import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'

interface CaseTouchpoint {
  customerId: string
  conversationId: string | null
  title: string
  detail?: string
  actorName?: string
  at: Date
}

/** What the customer's timeline shows of a case: that it was opened, and how it ended. */
export async function writeCaseTouchpoint(tx: Tx, touchpoint: CaseTouchpoint) {
  const { customerId, conversationId, title, detail, actorName, at } = touchpoint
  await tx`
    insert into touchpoint (id, customer_id, kind, department, occurred_at, title, detail, actor_name, conversation_id)
    values (${newId(at.getTime())}, ${customerId}, 'case', 'support', ${at}, ${title}, ${detail ?? null},
      ${actorName ?? null}, ${conversationId})`
}
