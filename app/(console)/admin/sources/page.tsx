import type { Metadata } from 'next'
import { SourcesScreen } from '#components/ingest/sources-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listMappings } from '#lib/ingest/list-mappings.ts'
import { listSources } from '#lib/ingest/list-sources.ts'

export const metadata: Metadata = { title: 'Sources' }

export default async function SourcesPage() {
  const actor = await requireActor('admin')
  const [sources, mappings] = await Promise.all([listSources(actor, {}), listMappings(actor, {})])
  return <SourcesScreen sources={sources} mappings={mappings} />
}
