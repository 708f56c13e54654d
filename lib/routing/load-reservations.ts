import { database } from '#db/client.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import type { ReservationView } from './reservation.ts'

/** What is held for the agent now. */
export async function loadReservations(agentId: string): Promise<ReservationView[]> {
  const rows = await database()<{ id: string; conversationId: string; createdAt: Date; expiresAt: Date }[]>`
    select id, conversation_id as "conversationId", created_at as "createdAt", expires_at as "expiresAt"
    from reservation where agent_id = ${agentId} and state = 'pending' order by created_at`
  if (rows.length === 0) return []
  const views = new Map(
    (await loadConversations(rows.map((row) => row.conversationId))).map((view) => [view.id, view]),
  )
  return rows.flatMap(({ id, conversationId, createdAt, expiresAt }) => {
    const conversation = views.get(conversationId)
    if (!conversation) return []
    return [{ id, conversation, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }]
  })
}
