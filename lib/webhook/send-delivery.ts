import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { postWebhook, type WebhookAnswer } from '#lib/channel/post-webhook.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { loadBody } from './load-body.ts'
import { settleDelivery } from './settle-delivery.ts'
import type { DeliveryEvent } from './webhook.ts'

interface Delivery {
  id: string
  event: DeliveryEvent
  conflictId: string | null
  attempts: number
  createdAt: Date
  url: string
  secret: string
  previousSecret: string | null
  allowsInternal: boolean
  isDisabled: boolean
}

/** Reaction to `webhook.queued`: one attempt, unless it rests. Its id is the delivery's, so that a second one can be told. */
export async function sendDelivery({ subjectId }: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  const delivery = await findDelivery(subjectId ?? '')
  if (!delivery) return
  const { id: deliveryId, attempts: before, isDisabled } = delivery
  const answer = isDisabled ? disabled : await post(delivery)
  await settleDelivery({ actor: system('webhooks') }, { deliveryId, before, isFinal: isDisabled, ...answer })
}

const disabled: WebhookAnswer = { status: null, answer: null, problem: 'The webhook is disabled.' }

async function post(delivery: Delivery): Promise<WebhookAnswer> {
  const { id, event, conflictId, createdAt, url, secret, previousSecret, allowsInternal } = delivery
  return postWebhook({
    id,
    url,
    allowsInternal,
    timestamp: Math.floor(Date.now() / 1000),
    secrets: [secret, ...(previousSecret === null ? [] : [previousSecret])],
    body: await loadBody(event, conflictId, createdAt),
  })
}

async function findDelivery(deliveryId: string): Promise<Delivery | undefined> {
  const [row] = await database()<Delivery[]>`
    select d.id, d.event, d.conflict_id as "conflictId", d.attempts, d.created_at as "createdAt", w.url, w.secret,
      case when w.previous_until > now() then w.previous_secret end as "previousSecret",
      w.is_internal as "allowsInternal", w.disabled_at is not null as "isDisabled"
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.id = ${deliveryId} and d.state = 'pending' and (d.next_at is null or d.next_at <= now())`
  return row
}
