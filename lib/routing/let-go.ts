import type { Tx } from '#db/client.ts'
import { type Place, waitInLine } from '#lib/conversation/wait-in-line.ts'
import { withdrawTransfer } from '#lib/conversation/withdraw-transfer.ts'
import { newId } from '#lib/id.ts'
import type { Moving, MoveSteps } from './moving.ts'
import { disown } from './own.ts'

/** The owner's part ends: ownership, capacity, a transfer that nobody accepted, a raised hand. The state is the caller's. */
export async function letGo(steps: MoveSteps, conversation: Moving) {
  const { tx } = steps
  await withdrawTransfer(steps, conversation.id)
  await tx`update conversation set hand_raised_at = null where id = ${conversation.id}`
  await disown(tx, conversation)
}

/** Back to waiting with its whole age, or with the place that it had in line before. */
export async function backInLine(
  tx: Tx,
  conversationId: string,
  { age = 'whole', ...place }: Place & { age?: 'whole' | 'kept' },
) {
  await tx`
    update conversation set state = 'waiting', assignee_id = null, queue_id = ${place.queueId}, parked_at = null,
      wake_at = null, waiting_since = coalesce(case when ${age} = 'kept' then waiting_since end, opened_at)
    where id = ${conversationId}`
  await waitInLine(tx, conversationId, place)
}

/** Who gives work away isn't the next to be asked for it, as if they had declined it. */
export async function standAside(tx: Tx, { id, assigneeId, units }: Moving) {
  if (!assigneeId) return
  await tx`
    insert into reservation (id, conversation_id, agent_id, state, units, reason, expires_at, settled_at)
    values (${newId()}, ${id}, ${assigneeId}, 'declined', ${units}, 'given_away', now(), now())`
}
