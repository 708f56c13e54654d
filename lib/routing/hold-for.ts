import type { Tx } from '#db/client.ts'
import { takeLoad } from '#lib/agent/take-load.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import type { Moving, MoveSteps } from './moving.ts'

/** Holds the conversation for one person whom a transfer names: their capacity is taken, their clock runs. */
export async function holdFor(
  { tx, record }: MoveSteps,
  conversation: Moving,
  agentId: string,
  transferId: string,
): Promise<void> {
  const reservationId = newId()
  await tx`
    insert into reservation (id, conversation_id, agent_id, units, transfer_id, reason, expires_at)
    values (${reservationId}, ${conversation.id}, ${agentId}, ${conversation.units}, ${transferId}, 'transfer',
      clock_timestamp() + make_interval(secs => coalesce((select reservation_ms from routing_settings where id = 1), 20000) / 1000.0))`
  if (!(await takeLoad(tx, agentId, conversation.units)))
    throw new Problem('full', 'They are at capacity. Nothing was moved.', 'toAgentId')
  const { id, queueId, customerId } = conversation
  await record('reservation.created', {
    conversationId: id,
    queueId,
    customerId,
    agentId,
    subjectId: reservationId,
  })
}

/** Somebody who can be given work now: at their desk, not on a break. */
export async function requireAtWork(tx: Tx, agentId: string) {
  const [person] = await tx<{ name: string; state: string | null }[]>`
    select a.name, p.state from agent a left join presence p on p.agent_id = a.id
    where a.id = ${agentId} and a.disabled_at is null`
  if (!person) throw new Problem('invalid', 'This person is not here any more.', 'toAgentId')
  if (person.state !== 'available' && person.state !== 'busy')
    throw new Problem(
      'conflict',
      `${person.name} is not at work now. Choose somebody else, or a queue.`,
      'toAgentId',
    )
}
