import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'

interface Settled {
  id: string
  kind: 'cold' | 'warm'
  fromAgentId: string
  toQueueId: string | null
}

/**
 * What becomes of a pending transfer when its reservation is settled. One to a queue stays pending until somebody
 * accepts; one to a person is over when they don't: warm, the first agent keeps the conversation; cold, it waits for
 * others.
 */
export async function settleTransfer(
  tx: Tx,
  recordOn: Recorder['recordOn'],
  conversationId: string,
  state: 'accepted' | 'declined' | 'timed_out',
  agentId: string,
): Promise<Settled | undefined> {
  return state === 'accepted'
    ? accept(tx, conversationId, agentId)
    : refuse(tx, recordOn, conversationId, state, agentId)
}

async function accept(tx: Tx, conversationId: string, agentId: string) {
  const [done] = await tx<Settled[]>`
    update transfer set state = 'accepted', accepted_by = ${agentId}, settled_at = now()
    where conversation_id = ${conversationId} and state = 'pending'
    returning id, kind, from_agent_id as "fromAgentId", to_queue_id as "toQueueId"`
  const queueId = done?.kind === 'warm' ? done.toQueueId : null
  if (done)
    await tx`
      update conversation set queue_id = coalesce(${queueId}::uuid, queue_id), hand_raised_at = null
      where id = ${conversationId}`
  return done
}

async function refuse(
  tx: Tx,
  recordOn: Recorder['recordOn'],
  conversationId: string,
  state: 'declined' | 'timed_out',
  agentId: string,
) {
  const [over] = await tx<Settled[]>`
    update transfer set state = ${state}, settled_at = now()
    where conversation_id = ${conversationId} and state = 'pending' and to_agent_id = ${agentId}
    returning id, kind, from_agent_id as "fromAgentId", to_queue_id as "toQueueId"`
  if (!over) return undefined
  await tx`
    update waiting set preferred_agent_id = null, preferred_until = null where conversation_id = ${conversationId}`
  const data = { kind: over.kind, how: state }
  await recordOn(conversationId, 'transfer.declined', { agentId, subjectId: over.id, data })
  return over
}
