import { database } from '#db/client.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import type { ReservationView } from './reservation.ts'

interface Row extends Pick<ReservationView, 'id' | 'reason' | 'transfer'> {
  conversationId: string
  createdAt: Date
  expiresAt: Date
}

/** What is held for the agent now. */
export async function loadReservations(agentId: string): Promise<ReservationView[]> {
  const rows = await database()<Row[]>`
    select r.id, r.conversation_id as "conversationId", r.reason, r.created_at as "createdAt",
      r.expires_at as "expiresAt",
      case when t.id is not null then jsonb_build_object('kind', t.kind, 'fromName', f.name, 'reason', t.reason) end as transfer
    from reservation r
      left join transfer t on t.conversation_id = r.conversation_id and t.state = 'pending'
      left join agent f on f.id = t.from_agent_id
    where r.agent_id = ${agentId} and r.state = 'pending' order by r.created_at`
  if (rows.length === 0) return []
  const views = new Map(
    (await loadConversations(rows.map((row) => row.conversationId))).map((view) => [view.id, view]),
  )
  return rows.flatMap(({ id, conversationId, reason, transfer, createdAt, expiresAt }) => {
    const conversation = views.get(conversationId)
    if (!conversation) return []
    const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
    return [{ id, conversation, reason, transfer, ...times }]
  })
}
