import { database } from '#db/client.ts'
import type { BriefLine } from './views.ts'

interface Row extends Omit<BriefLine, 'at'> {
  at: Date
}

/** What was done about it in the last 30 days: contacts with people, and what they set going. */
export async function loadTried(customerId: string, conversationId: string | null): Promise<BriefLine[]> {
  const rows = await database()<Row[]>`
    select t.title || coalesce(' · ' || t.actor_name, '') as text, 'touchpoint' as "sourceKind", t.id as "sourceId",
      t.conversation_id as "conversationId", t.occurred_at as at, left(t.detail, 1000) as detail
    from touchpoint t
    where t.customer_id = ${customerId} and t.occurred_at between now() - interval '30 days' and now()
      and t.department in ('support','store','sales','billing')
      and t.kind in ('call','call-back','visit','letter','chat','e-mail','social message','return','refund',
        'store visit','appointment')
      and (t.conversation_id is null or t.conversation_id is distinct from ${conversationId}::uuid)
    order by t.occurred_at desc limit 4`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
