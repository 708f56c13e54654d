import { newId } from '#lib/id.ts'
import type { VerbContext } from '#lib/verb.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'recordOn'>

/** Asks a colleague in: they may read the conversation and leave notes until they leave or it ends. */
export async function callIn({ tx, recordOn }: Steps, conversationId: string, agentId: string, by: string) {
  const id = newId()
  const added = await tx`
    insert into participant (id, conversation_id, agent_id, role, added_by)
    values (${id}, ${conversationId}, ${agentId}, 'consulted', ${by}) on conflict do nothing returning 1`
  if (added.length === 0) return
  await recordOn(conversationId, 'participant.joined', {
    agentId,
    subjectId: id,
    data: { role: 'consulted' },
  })
}
