import type { Metadata } from 'next'
import { CoreTypes } from '#components/fact/core-types.tsx'
import { FactsScreen } from '#components/fact/facts-screen.tsx'
import { OwnTypes } from '#components/fact/own-types.tsx'
import { TryOut } from '#components/fact/try-out.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listFactTypes } from '#lib/fact/list-fact-types.ts'

export const metadata: Metadata = { title: 'Facts' }

export default async function FactsPage() {
  const actor = await requireActor('admin')
  const types = await listFactTypes(actor, {})
  return (
    <FactsScreen>
      <OwnTypes types={types} />
      <TryOut />
      <CoreTypes />
    </FactsScreen>
  )
}
