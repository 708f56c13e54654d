import type { Sql, Tx } from '#db/client.ts'
import { type Actor, type AgentActor, may } from '#lib/actor.ts'
import { notFound, Problem } from '#lib/problem.ts'

/** A supervisor by the conversation's queue; to who may not even read it, it is not there. */
export function requireSteer(actor: Actor, { queueId }: { queueId: string }): AgentActor {
  if (actor.kind !== 'agent') throw notFound('conversation')
  const reaches = actor.scopeQueueIds.includes(queueId)
  if (!reaches && !actor.queueIds.includes(queueId)) throw notFound('conversation')
  if (!reaches || !may(actor, 'floor.steer')) throw new Problem('forbidden', 'Only a supervisor may do this.')
  return actor
}

/** A supervisor of somebody's work: one who works in a queue of their scope, or belongs to their team. */
export async function requireSteerOf(sql: Sql | Tx, actor: Actor, agentId: string): Promise<AgentActor> {
  if (actor.kind !== 'agent' || !may(actor, 'floor.read')) throw notFound('person')
  const [person] = await sql`
    select 1 from agent a where a.id = ${agentId} and a.disabled_at is null and (${may(actor, 'scope.all')}
      or a.team_id = ${actor.teamId} or exists (select 1 from queue_member m
        where m.agent_id = a.id and m.queue_id = any(${[...actor.scopeQueueIds]}::uuid[])))`
  if (!person) throw notFound('person')
  if (!may(actor, 'floor.steer')) throw new Problem('forbidden', 'Only a supervisor may do this.')
  return actor
}
