import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'

export type ParticipantRole = 'consulted' | 'joined' | 'watching'

/** The id of the new participation; null when they were in it in that role already. */
export async function addParticipant(
  tx: Tx,
  conversationId: string,
  agentId: string,
  role: ParticipantRole,
): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into participant (id, conversation_id, agent_id, role, added_by)
    values (${newId()}, ${conversationId}, ${agentId}, ${role}, ${agentId})
    on conflict (conversation_id, agent_id, role) where left_at is null do nothing returning id`
  return row?.id ?? null
}
