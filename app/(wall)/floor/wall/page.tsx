import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Wall } from '#components/floor/wall.tsx'
import { HomeLink } from '#components/shell/home-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { floorScopeOf } from '#lib/metric/floor-scope.ts'

export const metadata: Metadata = { title: 'Wall' }

export default async function WallPage() {
  const actor = await requireActor('floor.read')
  const scope = floorScopeOf(actor)
  if (scope) return <Wall scope={scope} />
  const t = await getTranslations('floor')
  return (
    <EmptyState action={<HomeLink />} className="h-dvh content-center">
      {t('noTeam')}
    </EmptyState>
  )
}
