import type { Tx } from '#db/client.ts'
import { releaseLoad } from '#lib/agent/release-load.ts'
import type { VerbContext } from '#lib/verb.ts'

type Steps = Pick<VerbContext<unknown>, 'tx' | 'record' | 'recordOn'>

interface Pending {
  id: string
  kind: 'cold' | 'warm'
}

/**
 * A hand-over that nobody has accepted is off. A warm one takes its place in line and its reservation with it; after a
 * cold one the conversation waits by itself, and its place is the caller's to end. The caller holds the conversation.
 */
export async function withdrawTransfer({ tx, record, recordOn }: Steps, conversationId: string) {
  const [pending] = await tx<Pending[]>`
    update transfer set state = 'cancelled', settled_at = now()
    where conversation_id = ${conversationId} and state = 'pending' returning id, kind`
  if (!pending) return false
  if (pending.kind === 'warm') await cancelOffer(tx, record, conversationId)
  await recordOn(conversationId, 'transfer.cancelled', {
    subjectId: pending.id,
    data: { kind: pending.kind },
  })
  return true
}

async function cancelOffer(tx: Tx, record: Steps['record'], conversationId: string) {
  await tx`delete from waiting where conversation_id = ${conversationId}`
  const [held] = await tx<{ id: string; agentId: string; units: number }[]>`
    update reservation set state = 'cancelled', settled_at = now()
    where conversation_id = ${conversationId} and state = 'pending' returning id, agent_id as "agentId", units`
  if (!held) return
  await releaseLoad(tx, held.agentId, held.units)
  await record('reservation.cancelled', { conversationId, agentId: held.agentId, subjectId: held.id })
}
