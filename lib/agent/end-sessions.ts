import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'

/** Whoever is signed in as this person is out, on every transport. */
export async function endSessions(tx: Tx, record: Recorder['record'], agentId: string) {
  const ended = await tx<{ id: string }[]>`
    update session set ended_at = now() where agent_id = ${agentId} and ended_at is null returning id`
  for (const { id } of ended) await record('session.ended', { agentId, subjectId: id })
}
