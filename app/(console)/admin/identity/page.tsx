import type { Metadata } from 'next'
import { RulesScreen } from '#components/identity/rules-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { loadRulesView } from '#lib/identity/load-rules-view.ts'

export const metadata: Metadata = { title: 'Identity' }

export default async function IdentityRulesPage() {
  const actor = await requireActor('admin')
  return <RulesScreen rules={await loadRulesView(actor, {})} />
}
