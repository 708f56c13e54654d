import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { webhookInput } from './inputs.ts'
import { lockWebhook } from './lock-webhook.ts'

/** Nothing is sent to it any more; what waits for it fails when its turn comes, and says why. */
export const disableWebhook = verb({
  name: 'webhook.disable',
  input: webhookInput,
  async run({ actor, input: { webhookId }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const { isDisabled } = await lockWebhook(tx, webhookId)
    if (isDisabled) return { webhookId }
    await tx`update webhook set disabled_at = ${now} where id = ${webhookId}`
    await record('webhook.changed', { subjectId: webhookId })
    await audit({ action: 'webhook.disabled', targetKind: 'webhook', targetId: webhookId })
    return { webhookId }
  },
})
