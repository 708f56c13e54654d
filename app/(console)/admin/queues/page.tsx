import type { Metadata } from 'next'
import { QueuesScreen } from '#components/admin/queues-screen.tsx'
import { listPeople } from '#lib/agent/list-people.ts'
import { listTeams } from '#lib/agent/list-teams.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueues } from '#lib/queue/list-queues.ts'

export const metadata: Metadata = { title: 'Queues' }

export default async function QueuesPage() {
  const actor = await requireActor('admin')
  const [queues, teams, people] = await Promise.all([
    listQueues(actor, {}),
    listTeams(actor, {}),
    listPeople(actor, {}),
  ])
  const choices = people
    .filter(({ status }) => status !== 'disabled')
    .map(({ id, name }) => ({ id, label: name }))
  return <QueuesScreen queues={queues} teams={teams} people={choices} />
}
