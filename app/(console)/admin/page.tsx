import type { Metadata } from 'next'
import { SetupScreen } from '#components/admin/setup-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { loadSetup } from '#lib/metric/setup-state.ts'

export const metadata: Metadata = { title: 'Administration' }

export default async function AdminPage() {
  const actor = await requireActor('admin')
  return <SetupScreen setup={await loadSetup(actor, {})} />
}
