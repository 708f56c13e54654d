import { database } from '#db/client.ts'
import { hashToken } from './invitation-token.ts'

export interface Invitation {
  agentId: string
  name: string
  email: string
}

/** Whom an open link is for; null when it was used, ran out, was replaced, or never was. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  const [row] = await database()<Invitation[]>`
    select a.id as "agentId", a.name, a.email from invitation i join agent a on a.id = i.agent_id
    where i.token_hash = ${hashToken(token)} and i.used_at is null and i.expires_at > now() and a.disabled_at is null`
  return row ?? null
}
