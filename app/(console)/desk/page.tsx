import type { Metadata } from 'next'
import { Desk } from '#components/desk/desk.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueueNames } from '#lib/queue/list-queue-names.ts'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskPage() {
  const actor = await requireActor('desk.use')
  const ids = [...new Set([...actor.queueIds, ...actor.scopeQueueIds])]
  const queues = await listQueueNames(ids)
  return <Desk person={{ agentId: actor.agentId, name: actor.name, queues }} />
}
