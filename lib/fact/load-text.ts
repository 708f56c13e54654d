import type { Tx } from '#db/client.ts'

/** A text that a customer said, or that tells what they said. */
export interface SaidText {
  customerId: string
  conversationId: string | null
  text: string
  channel: string | null
  department: string
  at: Date
  /** The agent's words just before it, if it may answer them. */
  previousQuestion: string | null
  previousReplyAt: Date | null
  queueId: string | null
  /** Who holds the conversation. */
  agentId: string | null
}

/** A customer's message with what the agent asked before; null when it is not theirs. */
export async function findMessageText(tx: Tx, messageId: string): Promise<SaidText | null> {
  const [row] = await tx<SaidText[]>`
    select c.customer_id as "customerId", c.id as "conversationId", m.text, c.channel, 'support' as department,
      m.sent_at as at, reply.text as "previousQuestion", reply.sent_at as "previousReplyAt", c.queue_id as "queueId",
      c.assignee_id as "agentId"
    from message m join conversation c on c.id = m.conversation_id
      left join lateral (
        select p.text, p.sent_at from message p where p.conversation_id = m.conversation_id and p.seq < m.seq
          and p.author_kind = 'agent' order by p.seq desc limit 1) reply on true
    where m.id = ${messageId} and m.author_kind = 'customer'`
  return row ?? null
}

/** What a contact that was logged, sent by a source or imported says that the customer said. */
export async function findContactText(tx: Tx, touchpointId: string): Promise<SaidText | null> {
  const [row] = await tx<SaidText[]>`
    select customer_id as "customerId", conversation_id as "conversationId", coalesce(detail, '') as text, channel,
      department, occurred_at as at, null as "previousQuestion", null as "previousReplyAt", null as "queueId", null as "agentId"
    from touchpoint where id = ${touchpointId}`
  return row ?? null
}
