import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportScreen } from '#components/import/import-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { showImport } from '#lib/import/show-import.ts'
import { Problem } from '#lib/problem.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, actor] = await Promise.all([params, requireActor('admin')])
  const [initial, queues] = await Promise.all([
    showImport(actor, { importId: id }).catch((error: unknown) => {
      if (error instanceof Problem) notFound()
      throw error
    }),
    listQueueChoices(actor, {}),
  ])
  return <ImportScreen key={id} initial={initial} queues={queues} />
}
