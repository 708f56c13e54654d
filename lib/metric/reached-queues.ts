import { type AgentActor, reachesQueue } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'

/** The queues that the reader reaches, or the one that they chose of them. */
export function reachedQueues(actor: AgentActor, chosen: string | null | undefined): string[] {
  if (!chosen) return [...new Set([...actor.queueIds, ...actor.scopeQueueIds])]
  if (!reachesQueue(actor, chosen)) throw notFound('queue')
  return [chosen]
}
