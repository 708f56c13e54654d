import type { Metadata } from 'next'
import { ImportListScreen } from '#components/import/import-list-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listImports } from '#lib/import/list-imports.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportsPage() {
  const actor = await requireActor('admin')
  return <ImportListScreen imports={await listImports(actor, {})} />
}
