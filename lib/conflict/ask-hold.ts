import type { Tx } from '#db/client.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { queueDelivery } from '#lib/webhook/queue-delivery.ts'
import { canAsk } from './conflict.ts'
import { conflictInput } from './inputs.ts'
import { lockConflict } from './lock-conflict.ts'

/** Asks the department to hold back from this customer. Asked it is now; confirmed once the department answers. */
export const askHold = verb({
  name: 'hold.ask',
  input: conflictInput,
  async run({ actor, input: { conflictId }, tx, now, record, audit }) {
    const [{ customerId, department, hold }, asker] = await lockConflict(tx, actor, conflictId)
    if (!canAsk(hold)) return { conflictId }
    const webhookId = await requireWebhook(tx, department)
    await tx`
      update conflict set hold = 'asked', asked_by = ${asker.agentId}, asked_at = ${now}, answered_at = null,
        lifted_by = null, lifted_at = null where id = ${conflictId}`
    await queueDelivery({ tx, record }, { webhookId, conflictId, event: 'hold.asked' })
    await record('hold.asked', { customerId, agentId: asker.agentId, subjectId: conflictId })
    await audit({ action: 'hold.asked', targetKind: 'customer', targetId: customerId, new: { department } })
    return { conflictId }
  },
})

async function requireWebhook(tx: Tx, department: string): Promise<string> {
  const [webhook] = await tx<{ id: string }[]>`
    select id from webhook where department = ${department} and disabled_at is null for share`
  if (!webhook)
    throw new Problem('conflict', 'This department has no address for holds. An administrator adds one.')
  return webhook.id
}
