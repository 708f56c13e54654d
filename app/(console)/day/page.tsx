import type { Metadata } from 'next'
import { getTimeZone } from 'next-intl/server'
import { OwnDayScreen } from '#components/day/own-day-screen.tsx'
import { requireActor } from '#lib/auth/current-actor.ts'
import { loadTeamBands } from '#lib/metric/load-team-bands.ts'
import { loadOwnDay } from '#lib/metric/own-day.ts'

export const metadata: Metadata = { title: 'My day' }

export default async function DayPage() {
  const actor = await requireActor('desk.use')
  const day = { timeZone: await getTimeZone() }
  const [initial, initialTeam] = await Promise.all([loadOwnDay(actor, day), loadTeamBands(actor, day)])
  return <OwnDayScreen agentId={actor.agentId} {...{ initial, initialTeam }} />
}
