import type { Metadata } from 'next'
import { getTimeZone } from 'next-intl/server'
import { OwnDayScreen } from '#components/day/own-day-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { loadOwnDay } from '#lib/metric/own-day.ts'

export const metadata: Metadata = { title: 'My day' }

export default async function DayPage() {
  const actor = await requireActor('desk.use')
  const initial = await loadOwnDay(actor, { timeZone: await getTimeZone() })
  return <OwnDayScreen agentId={actor.agentId} initial={initial} />
}
