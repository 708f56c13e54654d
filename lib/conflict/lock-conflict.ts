import type { Tx } from '#db/client.ts'
import { type Actor, type AgentActor, may } from '#lib/actor.ts'
import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import type { Hold } from './conflict.ts'

export interface LockedConflict {
  id: string
  customerId: string
  department: string
  hold: Hold
}

/** For whoever may read the whole customer: they see the conflict, so they may act on it. */
export async function lockConflict(
  tx: Tx,
  actor: Actor,
  conflictId: string,
): Promise<[LockedConflict, AgentActor]> {
  const [row] = await tx<LockedConflict[]>`
    select id, customer_id as "customerId", department, hold from conflict where id = ${conflictId} for no key update`
  const sees = actor.kind === 'agent' && may(actor, 'desk.use') && row
  if (!sees || !(await mayReadCustomer(actor, row.customerId))) throw notFound('conflict')
  return [row, actor]
}
