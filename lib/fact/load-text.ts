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
}

/** A customer's message with what the agent asked before; null when it is not theirs. */
export async function findMessageText(tx: Tx, messageId: string): Promise<SaidText | null> {
  const [row] = await tx<SaidText[]>`
    select c.customer_id as "customerId", c.id as "conversationId", m.text, c.channel, 'support' as department,
      m.sent_at as at, (
        select p.text from message p where p.conversation_id = m.conversation_id and p.seq < m.seq
          and p.author_kind = 'agent' order by p.seq desc limit 1) as "previousQuestion"
    from message m join conversation c on c.id = m.conversation_id
    where m.id = ${messageId} and m.author_kind = 'customer'`
  return row ?? null
}

/** What a logged contact says that the customer said. */
export async function findContactText(tx: Tx, touchpointId: string): Promise<SaidText | null> {
  const [row] = await tx<SaidText[]>`
    select customer_id as "customerId", conversation_id as "conversationId", coalesce(detail, '') as text, channel,
      department, occurred_at as at, null as "previousQuestion"
    from touchpoint where id = ${touchpointId}`
  return row ?? null
}
