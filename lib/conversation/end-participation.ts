import type { VerbContext } from '#lib/verb.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'recordOn'>

/** Whoever was called in, or came in, leaves with the end of the conversation; those who watch are not its matter. */
export async function endParticipation({ tx, recordOn }: Steps, conversationId: string, agentId?: string) {
  const left = await tx<{ id: string; agentId: string; role: string }[]>`
    update participant set left_at = now() where conversation_id = ${conversationId} and left_at is null
      and role in ('consulted','joined') and (${agentId ?? null}::uuid is null or agent_id = ${agentId ?? null}::uuid)
    returning id, agent_id as "agentId", role`
  for (const { id, role, ...who } of left)
    await recordOn(conversationId, 'participant.left', { ...who, subjectId: id, data: { role } })
  return left.length
}
