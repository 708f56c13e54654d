import type { Metadata } from 'next'
import { PeopleScreen } from '#components/admin/people-screen.tsx'
import { listPeople } from '#lib/agent/list-people.ts'
import { listTeams } from '#lib/agent/list-teams.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const actor = await requireActor('admin')
  const [people, teams, queues] = await Promise.all([
    listPeople(actor, {}),
    listTeams(actor, {}),
    listQueueChoices(actor, {}),
  ])
  return <PeopleScreen selfId={actor.agentId} people={people} teams={teams} queues={queues} />
}
