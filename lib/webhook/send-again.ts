import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { clearTimer } from '#lib/timer.ts'
import { verb } from '#lib/verb.ts'
import { deliveryInput } from './inputs.ts'

/** Once more now under the same id, and with all its rests again if that fails. */
export const sendAgain = verb({
  name: 'webhook.send_again',
  input: deliveryInput,
  async run({ actor, input: { deliveryId }, tx, record, audit }) {
    permit(actor, 'admin')
    const [row] = await tx<{ webhookId: string }[]>`
      update webhook_delivery set state = 'pending', attempts = 0, next_at = null where id = ${deliveryId}
      returning webhook_id as "webhookId"`
    if (!row) throw notFound('delivery')
    await clearTimer(tx, 'webhook.due', deliveryId)
    await record('webhook.queued', { subjectId: deliveryId })
    await audit({ action: 'webhook.sent_again', targetKind: 'webhook', targetId: row.webhookId })
    return { deliveryId }
  },
})
