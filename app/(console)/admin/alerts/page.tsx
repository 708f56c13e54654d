import type { Metadata } from 'next'
import { AlertsScreen } from '#components/admin/alerts-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listAlertRules } from '#lib/metric/list-alert-rules.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'

export const metadata: Metadata = { title: 'Alerts' }

export default async function AlertsPage() {
  const actor = await requireActor('admin')
  const [rules, queues] = await Promise.all([listAlertRules(actor, {}), listQueueChoices(actor, {})])
  return <AlertsScreen rules={rules} queues={queues} />
}
