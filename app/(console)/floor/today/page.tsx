import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Today } from '#components/floor/today.tsx'
import { HomeLink } from '#components/shell/home-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { floorScopeOf } from '#lib/metric/floor-scope.ts'

export const metadata: Metadata = { title: 'Today' }

export default async function TodayPage() {
  const actor = await requireActor('floor.read')
  const scope = floorScopeOf(actor)
  if (scope) return <Today scope={scope} />
  const t = await getTranslations('floor')
  return (
    <EmptyState action={<HomeLink />} className="h-full content-center">
      {t('noTeam')}
    </EmptyState>
  )
}
