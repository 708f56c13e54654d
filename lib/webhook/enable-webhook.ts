import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { webhookInput } from './inputs.ts'
import { lockWebhook } from './lock-webhook.ts'

export const enableWebhook = verb({
  name: 'webhook.enable',
  input: webhookInput,
  async run({ actor, input: { webhookId }, tx, record, audit }) {
    permit(actor, 'admin')
    const { isDisabled, department } = await lockWebhook(tx, webhookId)
    if (!isDisabled) return { webhookId }
    const others = await tx`
      select 1 from webhook where department = ${department} and disabled_at is null for share`
    if (others.length > 0) throw new Problem('conflict', 'This department has another webhook in use.')
    await tx`update webhook set disabled_at = null where id = ${webhookId}`
    await record('webhook.changed', { subjectId: webhookId })
    await audit({ action: 'webhook.enabled', targetKind: 'webhook', targetId: webhookId })
    return { webhookId }
  },
})
