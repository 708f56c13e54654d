import type { Tx } from '#db/client.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import { stopWrapUpClock } from './wrap-up-clock.ts'

export interface WrappingUp {
  id: string
  customerId: string
  queueId: string
  agentId: string
  units: number
  /** Whether the queue requires a disposition. */
  required: boolean
  handleMs: number
  wrapUpMs: number
}

export interface Written {
  dispositionId: string | null
  resolution: string
  cause: string
}

/** Locks what is being wrapped up; nobody's own when `agentId` is null. */
export async function lockWrapUp(
  tx: Tx,
  conversationId: string,
  agentId: string | null,
): Promise<WrappingUp | undefined> {
  const [row] = await tx<WrappingUp[]>`
    select c.id, c.customer_id as "customerId", c.queue_id as "queueId", c.assignee_id as "agentId", c.units,
      q.wrap_up_required as required,
      (extract(epoch from c.ended_at - coalesce(c.assigned_at, c.opened_at)) * 1000)::int as "handleMs",
      (extract(epoch from now() - c.ended_at) * 1000)::int as "wrapUpMs"
    from conversation c join queue q on q.id = c.queue_id
    where c.id = ${conversationId} and c.assignee_id = coalesce(${agentId}::uuid, c.assignee_id)
      and c.state = 'wrap_up' for no key update of c`
  return row
}

/** What came of it is written down, and the agent's capacity comes back; the caller records that it is resolved. */
export async function finishWrapUp(tx: Tx, own: WrappingUp, { dispositionId, resolution, cause }: Written) {
  await tx`
    insert into resolution (conversation_id, agent_id, queue_id, customer_id, disposition_id, text, cause, handle_ms, wrap_up_ms)
    values (${own.id}, ${own.agentId}, ${own.queueId}, ${own.customerId}, ${dispositionId}, ${resolution},
      ${cause}, ${own.handleMs}, ${own.wrapUpMs})`
  await tx`update conversation set state = 'resolved', resolved_at = now() where id = ${own.id}`
  await tx`update assignment set ended_at = clock_timestamp() where conversation_id = ${own.id} and ended_at is null`
  await tx`delete from draft where conversation_id = ${own.id}`
  await stopWrapUpClock(tx, own.id)
  if (resolution)
    await tx`
      update touchpoint set detail = ${resolution.slice(0, 500)}
      where customer_id = ${own.customerId} and conversation_id = ${own.id} and kind = 'chat'`
  await releaseLoad(tx, own.agentId, own.units)
}

/** In use for the queue's conversations. */
export async function isDispositionOf(tx: Tx, dispositionId: string, queueId: string): Promise<boolean> {
  const rows = await tx`
    select 1 from disposition where id = ${dispositionId} and archived_at is null
      and (queue_id is null or queue_id = ${queueId})`
  return rows.length > 0
}
