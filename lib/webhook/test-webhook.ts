import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { webhookInput } from './inputs.ts'
import { lockWebhook } from './lock-webhook.ts'
import { queueDelivery } from './queue-delivery.ts'

/** Sends a message that is about nobody. */
export const testWebhook = verb({
  name: 'webhook.test',
  input: webhookInput,
  async run({ actor, input: { webhookId }, tx, record, audit }) {
    permit(actor, 'admin')
    const { isDisabled } = await lockWebhook(tx, webhookId)
    if (isDisabled) throw new Problem('conflict', 'This webhook is disabled.')
    const deliveryId = await queueDelivery({ tx, record }, { webhookId, conflictId: null, event: 'test' })
    await audit({ action: 'webhook.tested', targetKind: 'webhook', targetId: webhookId })
    return { deliveryId }
  },
})
