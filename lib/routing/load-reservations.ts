import { database } from '#db/client.ts'
import { loadConversations } from '#lib/conversation/load-work-rows.ts'
import type { ReservationView } from './reservation.ts'

interface Row extends Pick<ReservationView, 'id' | 'reason' | 'transfer'> {
  agentId: string
  conversationId: string
  createdAt: Date
  expiresAt: Date
}

/** What is held for the agent now. */
export async function loadReservations(agentId: string): Promise<ReservationView[]> {
  return (await loadReservationsOf([agentId])).get(agentId) ?? []
}

/** By person, the oldest first; who has none is not in it. */
export async function loadReservationsOf(
  agentIds: readonly string[],
): Promise<Map<string, ReservationView[]>> {
  const rows = await loadRows(agentIds)
  if (rows.length === 0) return new Map()
  const views = new Map(
    (await loadConversations(rows.map((row) => row.conversationId))).map((view) => [view.id, view]),
  )
  const held = new Map<string, ReservationView[]>()
  for (const { id, agentId, conversationId, reason, transfer, createdAt, expiresAt } of rows) {
    const conversation = views.get(conversationId)
    if (!conversation) continue
    const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
    held.set(agentId, [...(held.get(agentId) ?? []), { id, conversation, reason, transfer, ...times }])
  }
  return held
}

const loadRows = (agentIds: readonly string[]) => database()<Row[]>`
  select r.id, r.agent_id as "agentId", r.conversation_id as "conversationId", r.reason,
    r.created_at as "createdAt", r.expires_at as "expiresAt",
    case when t.id is not null then jsonb_build_object('kind', t.kind, 'fromName', f.name, 'reason', t.reason) end as transfer
  from reservation r
    left join transfer t on t.conversation_id = r.conversation_id and t.state = 'pending'
    left join agent f on f.id = t.from_agent_id
  where r.agent_id = any(${[...agentIds]}::uuid[]) and r.state = 'pending' order by r.created_at`
