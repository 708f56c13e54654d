import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Replay } from '#components/floor/replay.tsx'
import { HomeLink } from '#components/shell/home-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { floorScopeOf } from '#lib/metric/floor-scope.ts'

export const metadata: Metadata = { title: 'Replay' }

export default async function ReplayPage() {
  const actor = await requireActor('floor.read')
  const scope = floorScopeOf(actor)
  if (scope) return <Replay />
  const t = await getTranslations('floor')
  return (
    <EmptyState action={<HomeLink />} className="h-full content-center">
      {t('noTeam')}
    </EmptyState>
  )
}
