import type { Socket } from 'socket.io'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { loadEntriesAfter } from '#lib/conversation/load-entries.ts'
import type { LiveParts } from './broadcaster.ts'
import type { Have, Watched } from './protocol.ts'
import { type FoundRoom, roomKind } from './rooms.ts'
import { conversationRoom, Threads } from './threads.ts'

const CATCH_UP = 200

/** Joins a room and answers with exactly what was missed, or with how it stands now. */
export async function watch(
  socket: Socket,
  actor: AgentActor,
  have: Have,
  live: LiveParts,
): Promise<Watched> {
  const { room } = have
  const found = roomKind(room)
  const { reviews } = live.doorkeeper
  if (!found || !(await found.kind.permit(actor, found.id))) return { room, ok: false }
  await socket.join(room)
  if (live.doorkeeper.reviews !== reviews && !(await mayStill(actor, found))) {
    await socket.leave(room)
    return { room, ok: false }
  }
  if (found.name === 'conversation') return watchConversation(actor, have, found.id, live)
  const { epoch } = live.hub
  const missed = live.hub.missed(room, have.epoch, have.seq)
  const seq = live.hub.follow(room)
  if (missed) return { room, ok: true, epoch, seq, frames: missed }
  return { room, ok: true, epoch, seq, snapshot: await found.kind.snapshot(actor, found.id, live) }
}

/** Rights may have gone between their reading and the joining, when the doorkeeper looked for nobody here yet. */
async function mayStill({ sessionId }: AgentActor, { kind, id }: FoundRoom): Promise<boolean> {
  const actor = await loadActor(sessionId)
  return actor !== null && kind.permit(actor, id)
}

/** A conversation's stream is in the database: who has an entry of it gets those after. */
async function watchConversation(
  actor: AgentActor,
  have: Have,
  id: string,
  live: LiveParts,
): Promise<Watched> {
  const room = conversationRoom(id)
  const epoch = Threads.epoch
  const prev = have.epoch === epoch ? have.seq : undefined
  const entries = prev === undefined ? null : await findMissed(id, prev)
  if (prev !== undefined && entries) {
    const seq = entries.at(-1)?.seq ?? prev
    live.threads.follow(id, seq)
    live.lists.again(id)
    const frame = { room, epoch, prev, seq, data: [{ type: 'entries', entries }] }
    return { room, ok: true, epoch, seq, frames: entries.length > 0 ? [frame] : [] }
  }
  const snapshot = (await roomKind(room)?.kind.snapshot(actor, id, live)) ?? []
  const seq = newestSeq(snapshot)
  live.threads.follow(id, seq)
  return { room, ok: true, epoch, seq, snapshot }
}

/** The entries after `seq`; null when there is no such entry, or too much came after it. */
async function findMissed(id: string, seq: number) {
  const [known, ...missed] = await loadEntriesAfter(id, seq - 1, CATCH_UP + 2)
  return known?.seq === seq && missed.length <= CATCH_UP ? missed : null
}

function newestSeq(items: unknown[]): number {
  for (const item of items) if (isThread(item)) return item.entries.at(-1)?.seq ?? 0
  return 0
}

const isThread = (item: unknown): item is { type: 'thread'; entries: { seq: number }[] } =>
  typeof item === 'object' && item !== null && 'type' in item && item.type === 'thread'
