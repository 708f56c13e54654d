import { type Actor, may, type Permission } from '#lib/actor.ts'
import { Problem } from '#lib/problem.ts'

/** Refuses an actor whose role lacks the permission. */
export function permit(actor: Actor, permission: Permission) {
  if (!may(actor, permission)) throw new Problem('forbidden', 'Your role may not do this.')
}
