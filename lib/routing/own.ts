import type { Tx } from '#db/client.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import { notFound } from '#lib/problem.ts'

export interface LockedConversation {
  id: string
  customerId: string
  queueId: string
  state: string
  assigneeId: string | null
  assigneeName: string | null
  units: number
  waitingSince: Date | null
}

/** First in the order of locks: conversation, waiting, reservation, presence. */
export async function lockConversation(tx: Tx, conversationId: string): Promise<LockedConversation> {
  const [row] = await tx<LockedConversation[]>`
    select c.id, c.customer_id as "customerId", c.queue_id as "queueId", c.state, c.assignee_id as "assigneeId",
      c.units, c.waiting_since as "waitingSince",
      (select name from agent a where a.id = c.assignee_id) as "assigneeName"
    from conversation c where c.id = ${conversationId} for no key update of c`
  if (!row) throw notFound('conversation')
  return row
}

export type OwnReason =
  'reservation' | 'list' | 'taken_over' | 'reassigned' | 'transfer' | 'taken_back' | 'woken' | 'split'

/** Makes the agent the one owner, from this instant: the transaction began before it had the lock. The caller took the capacity. */
export async function own(
  tx: Tx,
  conversation: LockedConversation,
  agentId: string,
  reason: OwnReason,
  id: string,
) {
  await tx`delete from waiting where conversation_id = ${conversation.id}`
  await tx`
    update conversation set state = 'active', assignee_id = ${agentId},
      assigned_at = coalesce(assigned_at, now()), waiting_since = null where id = ${conversation.id}`
  await tx`
    insert into assignment (id, conversation_id, agent_id, reason, assigned_at, wait_ms)
    values (${id}, ${conversation.id}, ${agentId}, ${reason}, clock_timestamp(),
      coalesce(greatest(0, extract(epoch from now() - ${conversation.waitingSince}::timestamptz) * 1000), 0)::int)`
}

/** Ends the present ownership and gives its capacity back. */
export async function disown(tx: Tx, conversation: LockedConversation) {
  await tx`update assignment set ended_at = clock_timestamp() where conversation_id = ${conversation.id} and ended_at is null`
  if (conversation.assigneeId) await releaseLoad(tx, conversation.assigneeId, conversation.units)
}
