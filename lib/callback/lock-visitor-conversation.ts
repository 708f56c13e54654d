import type { Tx } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'

export interface VisitorConversation {
  id: string
  customerId: string
  queueId: string
  state: string
  /** Since when it waits; when it was opened where that is not known any more. */
  since: Date
}

/** The visitor's own, locked before all else; "not there" for everybody else. */
export async function lockVisitorConversation(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<VisitorConversation> {
  if (actor.kind !== 'visitor') throw notFound('conversation')
  const [row] = await tx<VisitorConversation[]>`
    select id, customer_id as "customerId", queue_id as "queueId", state,
      coalesce(waiting_since, opened_at) as since
    from conversation where id = ${id} and visitor_id = ${actor.visitorId} for no key update`
  if (!row) throw notFound('conversation')
  return row
}
