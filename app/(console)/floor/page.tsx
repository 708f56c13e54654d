import type { Metadata } from 'next'
import { Floor } from '#components/floor/floor.tsx'
import { may } from '#lib/actor.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { floorScopeOf } from '#lib/metric/floor-scope.ts'
import { redirect } from 'next/navigation'

export const metadata: Metadata = { title: 'Floor' }

export default async function FloorPage() {
  const actor = await requireActor('floor.read')
  const scope = floorScopeOf(actor)
  if (!scope) redirect('/no-permission')
  const person = { agentId: actor.agentId, name: actor.name }
  return <Floor scope={scope} person={person} maySteer={may(actor, 'floor.steer')} />
}
