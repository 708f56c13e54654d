import { database } from '#db/client.ts'
import { type AgentActor, permissionsOf, type Role } from '#lib/actor.ts'

interface Row extends Omit<AgentActor, 'kind' | 'scopeQueueIds'> {
  role: Role
  teamQueueIds: string[]
  allQueueIds: string[]
}

/** The person behind a session as they are now; null when it ended or they were disabled. */
export async function loadActor(sessionId: string): Promise<AgentActor | null> {
  const [row] = await database()<Row[]>`
    select a.id as "agentId", s.id as "sessionId", a.name, a.email, a.role, a.team_id as "teamId",
      coalesce((select array_agg(m.queue_id::text) from queue_member m join queue q on q.id = m.queue_id
        where m.agent_id = a.id and q.archived_at is null), '{}') as "queueIds",
      coalesce((select array_agg(q.id::text) from queue q where q.team_id = a.team_id), '{}') as "teamQueueIds",
      coalesce((select array_agg(q.id::text) from queue q), '{}') as "allQueueIds"
    from session s join agent a on a.id = s.agent_id
    where s.id = ${sessionId} and s.ended_at is null and a.disabled_at is null`
  if (!row) return null
  const { teamQueueIds, allQueueIds, ...person } = row
  const permissions = permissionsOf(row.role)
  const scopeQueueIds = permissions.includes('scope.all')
    ? allQueueIds
    : permissions.includes('scope.teams')
      ? teamQueueIds
      : []
  return { kind: 'agent', ...person, scopeQueueIds }
}
