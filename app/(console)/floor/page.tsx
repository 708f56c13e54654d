import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Floor } from '#components/floor/floor.tsx'
import { HomeLink } from '#components/shell/home-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { may } from '#lib/actor.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { floorScopeOf } from '#lib/metric/floor-scope.ts'

export const metadata: Metadata = { title: 'Floor' }

export default async function FloorPage() {
  const actor = await requireActor('floor.read')
  const scope = floorScopeOf(actor)
  if (scope)
    return (
      <Floor
        scope={scope}
        person={{ agentId: actor.agentId, name: actor.name }}
        maySteer={may(actor, 'floor.steer')}
      />
    )
  const t = await getTranslations('floor')
  return (
    <EmptyState action={<HomeLink />} className="h-full content-center">
      {t('noTeam')}
    </EmptyState>
  )
}
