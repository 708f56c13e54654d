import type { Metadata } from 'next'
import { Repeats } from '#components/insights/repeats.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { reachedQueues } from '#lib/metric/reached-queues.ts'
import { listQueueNames } from '#lib/queue/list-queue-names.ts'

export const metadata: Metadata = { title: 'Said twice' }

export default async function RepeatsPage() {
  const actor = await requireActor('floor.read')
  return <Repeats queues={await listQueueNames(reachedQueues(actor, null))} />
}
