import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { addWebhookInput } from './inputs.ts'
import { newWebhookSecret } from './webhook-secret.ts'

export const addWebhook = verb({
  name: 'webhook.add',
  input: addWebhookInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    const webhookId = newId()
    const { department, url, isInternal } = input
    const made = await tx`
      insert into webhook (id, department, url, secret, is_internal)
      values (${webhookId}, ${department}, ${url}, ${newWebhookSecret()}, ${isInternal})
      on conflict (department) where disabled_at is null do nothing returning 1`
    if (made.length === 0)
      throw new Problem('conflict', 'This department has a webhook already. Edit that one.', 'department')
    await record('webhook.changed', { subjectId: webhookId })
    const set = { department, url, isInternal }
    await audit({ action: 'webhook.added', targetKind: 'webhook', targetId: webhookId, new: set })
    return { webhookId }
  },
})
