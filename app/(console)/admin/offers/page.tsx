import type { Metadata } from 'next'
import { OffersScreen } from '#components/admin/offers-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listOffers } from '#lib/offer/list-offers.ts'

export const metadata: Metadata = { title: 'Offers' }

export default async function OffersPage() {
  const actor = await requireActor('admin')
  return <OffersScreen offers={await listOffers(actor, {})} />
}
