import type { DueTimer } from '#lib/timer.ts'
import { cancelReservations, goOffline, lockHeld, release } from './return-work.ts'

/**
 * Who hasn't come back in time goes offline, and what is active in their hands waits again with its whole age. What
 * they were wrapping up stays theirs: its customer waits for nothing.
 */
export async function endGrace({ tx, record, recordOn, subjectId: agentId }: DueTimer) {
  const [gone] = await tx`select 1 from presence where agent_id = ${agentId} and disconnected_at is not null`
  if (!gone) return
  const held = await lockHeld(tx, agentId)
  await cancelReservations(tx, { record, recordOn }, agentId, held)
  for (const conversation of held)
    if (conversation.state === 'active') await release({ tx, record, recordOn }, conversation, agentId)
  await goOffline(tx, record, agentId)
}
