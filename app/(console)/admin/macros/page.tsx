import type { Metadata } from 'next'
import { MacrosScreen } from '#components/admin/macros-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'
import { listMacros } from '#lib/queue/list-macros.ts'

export const metadata: Metadata = { title: 'Macros' }

export default async function MacrosPage() {
  const actor = await requireActor('admin')
  const [macros, queues] = await Promise.all([listMacros(actor, {}), listQueueChoices(actor, {})])
  return <MacrosScreen macros={macros} queues={queues} />
}
