import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { hashToken, invitationToken } from './invitation-token.ts'
import { INVITATION_DAYS } from './person.ts'

/** One link at a time is good: a new one makes the person's earlier ones void. */
export async function writeInvitation(tx: Tx, agentId: string): Promise<string> {
  const id = newId()
  await tx`update invitation set expires_at = now() where agent_id = ${agentId} and used_at is null and expires_at > now()`
  await tx`
    insert into invitation (id, agent_id, token_hash, expires_at)
    values (${id}, ${agentId}, ${hashToken(invitationToken(id))}, now() + make_interval(days => ${INVITATION_DAYS}))`
  return id
}
