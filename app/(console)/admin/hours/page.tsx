import type { Metadata } from 'next'
import { HoursScreen } from '#components/admin/hours-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listSchedules } from '#lib/queue/list-schedules.ts'

export const metadata: Metadata = { title: 'Hours' }

export default async function HoursPage() {
  const actor = await requireActor('admin')
  return <HoursScreen schedules={await listSchedules(actor, {})} />
}
