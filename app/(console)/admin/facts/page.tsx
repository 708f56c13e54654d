import type { Metadata } from 'next'
import { CoreTypes } from '#components/fact/core-types.tsx'
import { FactsScreen } from '#components/fact/facts-screen.tsx'
import { OwnTypes } from '#components/fact/own-types.tsx'
import { LearnedWordings } from '#components/learning/learned-wordings.tsx'
import { TryOut } from '#components/fact/try-out.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listFactTypes } from '#lib/fact/list-fact-types.ts'
import { listLearned } from '#lib/fact/list-learned.ts'

export const metadata: Metadata = { title: 'Facts' }

export default async function FactsPage() {
  const actor = await requireActor('admin')
  const [types, learning] = await Promise.all([listFactTypes(actor, {}), listLearned(actor, {})])
  return (
    <FactsScreen>
      <OwnTypes types={types} />
      <TryOut />
      <LearnedWordings learning={learning} />
      <CoreTypes />
    </FactsScreen>
  )
}
