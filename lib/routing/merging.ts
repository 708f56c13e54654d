import type { Tx } from '#db/client.ts'
import type { Actor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { lockMoving, type Mover, type Moving, requireMover } from './moving.ts'

interface Pair {
  source: Moving
  target: Moving
}

export async function lockPair(tx: Tx, sourceId: string, targetId: string): Promise<Pair> {
  const rows = await lockMoving(tx, [sourceId, targetId])
  const source = rows.find(({ id }) => id === sourceId)
  const target = rows.find(({ id }) => id === targetId)
  if (!source || !target) throw notFound('conversation')
  return { source, target }
}

/** Who holds it or steers it, and also who may take it from the line where it waits. */
export function requireHandler(actor: Actor, conversation: Moving): Mover {
  const mayTake =
    actor.kind === 'agent' &&
    conversation.state === 'waiting' &&
    actor.queueIds.includes(conversation.queueId)
  return mayTake ? { agent: actor, steers: false } : requireMover(actor, conversation)
}
