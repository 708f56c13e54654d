import type { VerbContext } from '#lib/verb.ts'
import type { ParticipantRole } from './add-participant.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'record' | 'recordOn' | 'audit'>

interface Ended {
  id: string
  agentId: string
  role: ParticipantRole
}

/**
 * Ends what somebody is in a conversation beside its owner (`agentId` null: everybody's), in the given roles.
 * A watch ends unseen and audited, everything else in the thread.
 */
export async function endParticipation(
  { tx, record, recordOn, audit }: Steps,
  conversationId: string,
  agentId: string | null,
  roles: readonly ParticipantRole[] = ['watching', 'joined', 'consulted'],
): Promise<number> {
  const ended = await tx<Ended[]>`
    update participant set left_at = now() where conversation_id = ${conversationId} and left_at is null
      and (${agentId}::uuid is null or agent_id = ${agentId}::uuid) and role = any(${[...roles]})
    returning id, agent_id as "agentId", role`
  for (const one of ended) {
    const ids = { agentId: one.agentId, subjectId: one.id }
    if (one.role !== 'watching') {
      await recordOn(conversationId, 'participant.left', { ...ids, data: { role: one.role } })
      continue
    }
    await record('watch.ended', { conversationId, ...ids })
    await audit({
      action: 'watch.ended',
      targetKind: 'conversation',
      targetId: conversationId,
      old: { watcherId: one.agentId },
    })
  }
  return ended.length
}
