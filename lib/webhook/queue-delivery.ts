import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { VerbContext } from '#lib/verb.ts'
import type { DeliveryEvent } from './webhook.ts'

export interface NewDelivery {
  webhookId: string
  conflictId: string | null
  event: DeliveryEvent
}

/** In the transaction of what it tells: it is sent once that is committed, by a job. */
export async function queueDelivery(
  { tx, record }: Pick<VerbContext<unknown>, 'record'> & { tx: Tx },
  { webhookId, conflictId, event }: NewDelivery,
): Promise<string> {
  const deliveryId = newId()
  await tx`
    insert into webhook_delivery (id, webhook_id, conflict_id, event)
    values (${deliveryId}, ${webhookId}, ${conflictId}, ${event})`
  await record('webhook.queued', { subjectId: deliveryId })
  return deliveryId
}
