import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { changeWebhookInput } from './inputs.ts'
import { lockWebhook } from './lock-webhook.ts'

/** What still waits goes to the new address. */
export const changeWebhook = verb({
  name: 'webhook.change',
  input: changeWebhookInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const { webhookId, url, isInternal } = input
    const before = await lockWebhook(tx, webhookId)
    const changed = changedValues({ url: before.url, isInternal: before.isInternal }, { url, isInternal })
    if (!changed) return { webhookId, changed: false }
    await tx`update webhook set url = ${url}, is_internal = ${isInternal} where id = ${webhookId}`
    await record('webhook.changed', { subjectId: webhookId })
    await audit({ action: 'webhook.changed', targetKind: 'webhook', targetId: webhookId, ...changed })
    return { webhookId, changed: true }
  },
})
