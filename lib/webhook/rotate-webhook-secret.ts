import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { webhookInput } from './inputs.ts'
import { lockWebhook } from './lock-webhook.ts'
import { newWebhookSecret } from './webhook-secret.ts'
import { OVERLAP_HOURS } from './webhook.ts'

/** Both secrets are signed with for a while, so that the department can change over without missing anything. */
export const rotateWebhookSecret = verb({
  name: 'webhook.rotate_secret',
  input: webhookInput,
  async run({ actor, input: { webhookId }, tx, now, record, audit }) {
    permit(actor, 'admin')
    await lockWebhook(tx, webhookId)
    const until = new Date(now.getTime() + OVERLAP_HOURS * 3_600_000)
    await tx`
      update webhook set previous_secret = secret, previous_until = ${until}, secret = ${newWebhookSecret()}
      where id = ${webhookId}`
    await record('webhook.changed', { subjectId: webhookId })
    await audit({ action: 'webhook.secret_rotated', targetKind: 'webhook', targetId: webhookId })
    return { webhookId }
  },
})
