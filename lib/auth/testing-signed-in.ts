import { addAgent } from '#db/testing-rows.ts'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from './load-actor.ts'

/** Somebody of a team with a live session, as every verb and query wants them. */
export async function addSignedIn(person: Parameters<typeof addAgent>[0]): Promise<AgentActor> {
  const { sessionId } = await addAgent(person)
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The agent has no live session.')
  return actor
}
