import { type AgentActor, may } from '#lib/actor.ts'

/** The floor that an actor sees: all of it, or their team's; null is none. */
export const floorScopeOf = (actor: AgentActor): string | null =>
  !may(actor, 'floor.read') ? null : may(actor, 'scope.all') ? 'all' : actor.teamId
