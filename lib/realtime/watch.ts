import type { Socket } from 'socket.io'
import type { AgentActor } from '#lib/actor.ts'
import { loadEntriesAfter } from '#lib/conversation/load-entries.ts'
import type { LiveParts } from './broadcaster.ts'
import type { Have, Watched } from './protocol.ts'
import { roomKind } from './rooms.ts'
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
  if (!found || !(await found.kind.permit(actor, found.id))) return { room, ok: false }
  await socket.join(room)
  if (found.name === 'conversation') return watchConversation(actor, have, found.id, live)
  const missed = live.hub.missed(room, have.epoch, have.seq)
  const { epoch } = live.hub
  if (missed) return { room, ok: true, epoch, seq: live.hub.seqOf(room), frames: missed }
  const seq = live.hub.seqOf(room)
  return { room, ok: true, epoch, seq, snapshot: await found.kind.snapshot(actor, found.id, live) }
}

/** A conversation's stream is in the database: whoever comes back gets the entries after their last. */
async function watchConversation(
  actor: AgentActor,
  have: Have,
  id: string,
  live: LiveParts,
): Promise<Watched> {
  const room = conversationRoom(id)
  const epoch = Threads.epoch
  if (have.epoch === epoch && have.seq !== undefined) {
    const entries = await loadEntriesAfter(id, have.seq, CATCH_UP + 1)
    if (entries.length <= CATCH_UP) {
      const seq = entries.at(-1)?.seq ?? have.seq
      live.threads.follow(id, seq)
      live.lists.touch(id)
      const frame = { room, epoch, prev: have.seq, seq, data: [{ type: 'entries', entries }] }
      return { room, ok: true, epoch, seq, frames: entries.length > 0 ? [frame] : [] }
    }
  }
  const kind = roomKind(room)
  const snapshot = (await kind?.kind.snapshot(actor, id, live)) ?? []
  const seq = newestSeq(snapshot)
  live.threads.follow(id, seq)
  return { room, ok: true, epoch, seq, snapshot }
}

function newestSeq(items: unknown[]): number {
  for (const item of items) if (isThread(item)) return item.entries.at(-1)?.seq ?? 0
  return 0
}

const isThread = (item: unknown): item is { type: 'thread'; entries: { seq: number }[] } =>
  typeof item === 'object' && item !== null && 'type' in item && item.type === 'thread'
