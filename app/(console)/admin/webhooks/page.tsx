import type { Metadata } from 'next'
import { WebhooksScreen } from '#components/webhook/webhooks-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listDeliveries } from '#lib/webhook/list-deliveries.ts'
import { listWebhooks } from '#lib/webhook/list-webhooks.ts'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function WebhooksPage() {
  const actor = await requireActor('admin')
  const [webhooks, deliveries] = await Promise.all([listWebhooks(actor, {}), listDeliveries(actor, {})])
  return <WebhooksScreen webhooks={webhooks} deliveries={deliveries} />
}
