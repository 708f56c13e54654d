import type { Sql } from 'postgres'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'

export const QUEUES = 40
const OWN_QUEUES = 3

const idOf = (kind: string, n: number) => `${n.toString(16).padStart(8, '0')}-${kind}-7000-8000-000000000000`

export const queueId = (n: number) => idOf('5000', n)
const MANAGER = { agentId: idOf('5100', 1), sessionId: idOf('5200', 1) }
const AGENT = { agentId: idOf('5100', 2), sessionId: idOf('5200', 2) }

/** Forty queues; a manager who reads all, and an agent of three queues. */
export async function makeReaders(sql: Sql) {
  const team = idOf('5300', 1)
  await sql`insert into team (id, name) values (${team}, 'Bench')`
  const queues = Array.from({ length: QUEUES }, (_, n) => queueId(n))
  await sql`insert into queue (id, name, team_id) select id, id, ${team} from unnest(${queues}::uuid[]) id`
  for (const [{ agentId, sessionId }, role] of [
    [MANAGER, 'manager'],
    [AGENT, 'agent'],
  ] as const) {
    await sql`insert into agent (id, email, name, role, team_id)
      values (${agentId}, ${`${role}@bench.example`}, ${role}, ${role}, ${team})`
    await sql`insert into session (id, agent_id) values (${sessionId}, ${agentId})`
  }
  await sql`insert into queue_member (queue_id, agent_id)
    select id, ${AGENT.agentId} from unnest(${queues.slice(0, OWN_QUEUES)}::uuid[]) id`
}

export async function loadReaders(): Promise<{ manager: AgentActor; agent: AgentActor }> {
  const [manager, agent] = [await loadActor(MANAGER.sessionId), await loadActor(AGENT.sessionId)]
  if (!manager || !agent) throw new Error('The readers are not signed in.')
  return { manager, agent }
}
