import type { Metadata } from 'next'
import { PeopleScreen } from '#components/admin/people-screen.tsx'
import { listPeople } from '#lib/agent/list-people.ts'
import { listTeams } from '#lib/agent/list-teams.ts'
import { requireActor } from '#lib/auth/current-actor.ts'
import { listQueueChoices } from '#lib/queue/list-queue-choices.ts'
import { loadSettings } from '#lib/routing/load-settings.ts'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const actor = await requireActor('admin')
  const [people, teams, queues, { channels }] = await Promise.all([
    listPeople(actor, {}),
    listTeams(actor, {}),
    listQueueChoices(actor, {}),
    loadSettings(actor, {}),
  ])
  return <PeopleScreen selfId={actor.agentId} {...{ people, teams, queues, channels }} />
}
