import type { Metadata } from 'next'
import { QueuesScreen } from '#components/admin/queues-screen.tsx'
import { listPeople } from '#lib/agent/list-people.ts'
import { listTeams } from '#lib/agent/list-teams.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueues } from '#lib/queue/list-queues.ts'
import { listSchedules } from '#lib/queue/list-schedules.ts'

export const metadata: Metadata = { title: 'Queues' }

export default async function QueuesPage() {
  const actor = await requireActor('admin')
  const [queues, teams, everybody, schedules] = await Promise.all([
    listQueues(actor, {}),
    listTeams(actor, {}),
    listPeople(actor, {}),
    listSchedules(actor, {}),
  ])
  const people = everybody.filter(({ status }) => status !== 'disabled')
  return <QueuesScreen {...{ queues, teams, people, schedules }} />
}
