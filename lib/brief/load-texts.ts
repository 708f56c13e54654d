import { database } from '#db/client.ts'
import type { Said } from './said-sentence.ts'

interface Row extends Omit<Said, 'at'> {
  at: Date
}

const MESSAGES = 60
const CONTACTS = 10

/**
 * What the customer said of late, oldest first: messages of this conversation and of the last fortnight, and
 * contacts of the last month that were written down. A message is answered when an agent wrote after it.
 */
export async function loadTexts(customerId: string, conversationId: string | null): Promise<Said[]> {
  const rows = await database()<Row[]>`
    (select m.text, 'message' as "sourceKind", m.id as "sourceId", m.conversation_id as "conversationId", m.sent_at as at,
      (c.state not in ('waiting','active','parked','merged') or exists (
        select 1 from message r where r.conversation_id = m.conversation_id and r.seq > m.seq
          and r.author_kind = 'agent')) as answered
    from conversation c join message m on m.conversation_id = c.id
    where c.customer_id = ${customerId} and m.author_kind = 'customer'
      and (c.id = ${conversationId}::uuid or c.last_message_at > now() - interval '14 days')
    order by m.sent_at desc limit ${MESSAGES})
    union all
    (select left(coalesce(t.detail, t.title), 4000), 'touchpoint', t.id, t.conversation_id, t.occurred_at, true
    from touchpoint t
    where t.customer_id = ${customerId} and t.occurred_at > now() - interval '30 days'
      and t.kind in ('call','visit','letter') and t.detail is not null
    order by t.occurred_at desc limit ${CONTACTS})
    order by at`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
