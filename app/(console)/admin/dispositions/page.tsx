import type { Metadata } from 'next'
import { DispositionsScreen } from '#components/admin/dispositions-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'
import { listDispositions } from '#lib/queue/list-dispositions.ts'

export const metadata: Metadata = { title: 'Dispositions' }

export default async function DispositionsPage() {
  const actor = await requireActor('admin')
  const [dispositions, queues] = await Promise.all([listDispositions(actor, {}), listQueueChoices(actor, {})])
  return <DispositionsScreen dispositions={dispositions} queues={queues} />
}
