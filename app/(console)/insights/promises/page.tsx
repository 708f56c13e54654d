import type { Metadata } from 'next'
import { Ledger } from '#components/insights/ledger.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'

export const metadata: Metadata = { title: 'Promises' }

export default async function PromisesPage() {
  await requireActor('floor.read')
  return <Ledger />
}
