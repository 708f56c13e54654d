import type { Tx } from '#db/client.ts'
import { verb } from '#lib/verb.ts'
import { queueDelivery } from '#lib/webhook/queue-delivery.ts'
import { canLift } from './conflict.ts'
import { conflictInput } from './inputs.ts'
import { lockConflict } from './lock-conflict.ts'

/** The department may reach out again, and is told so; an asking that still waits is not sent any more. */
export const liftHold = verb({
  name: 'hold.lift',
  input: conflictInput,
  async run({ actor, input: { conflictId }, tx, now, record, audit }) {
    const [{ customerId, department, hold }, lifter] = await lockConflict(tx, actor, conflictId)
    if (!canLift(hold)) return { conflictId }
    await tx`
      update conflict set hold = 'lifted', lifted_by = ${lifter.agentId}, lifted_at = ${now} where id = ${conflictId}`
    const webhookId = await withdrawAsking(tx, conflictId)
    if (webhookId) await queueDelivery({ tx, record }, { webhookId, conflictId, event: 'hold.lifted' })
    await record('hold.lifted', { customerId, agentId: lifter.agentId, subjectId: conflictId })
    await audit({ action: 'hold.lifted', targetKind: 'customer', targetId: customerId, new: { department } })
    return { conflictId }
  },
})

/** Whom it was asked of; an asking without a 2xx may have arrived all the same, so that lifting is told then too. */
async function withdrawAsking(tx: Tx, conflictId: string): Promise<string | null> {
  await tx`
    update webhook_delivery set state = 'failed', problem = 'Lifted before it was taken.', next_at = null
    where conflict_id = ${conflictId} and event = 'hold.asked' and state = 'pending'`
  const [asked] = await tx<{ webhookId: string }[]>`
    select webhook_id as "webhookId" from webhook_delivery
    where conflict_id = ${conflictId} and event = 'hold.asked' order by id desc limit 1`
  return asked?.webhookId ?? null
}
