import type { Metadata } from 'next'
import { WidgetsScreen } from '#components/admin/widgets-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'
import { listWidgets } from '#lib/widget/list-widgets.ts'

export const metadata: Metadata = { title: 'Widget' }

export default async function WidgetsPage() {
  const actor = await requireActor('admin')
  const [widgets, queues] = await Promise.all([listWidgets(actor, {}), listQueueChoices(actor, {})])
  return <WidgetsScreen widgets={widgets} queues={queues} />
}
