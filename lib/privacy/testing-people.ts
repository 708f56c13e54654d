import { addQueue, addTeam } from '#db/testing-rows.ts'
import { addSignedIn } from '#lib/auth/testing-signed-in.ts'

/** A manager and an agent of one team, and the queue that both serve. */
export async function addPeople() {
  const teamId = await addTeam()
  const queueId = await addQueue(teamId)
  const queueIds = [queueId]
  const manager = await addSignedIn({ teamId, role: 'manager', queueIds })
  const agent = await addSignedIn({ teamId, role: 'agent', queueIds })
  return { queueId, manager, agent }
}
