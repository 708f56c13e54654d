import type { Server } from 'socket.io'
import { may } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { stopWatching } from '#lib/routing/stop-watching.ts'
import { agentOf } from './agent-socket.ts'
import { roomKind } from './rooms.ts'

/** A watch lasts as long as some screen of the watcher follows the thread: closed, cut off and shut out all end it. */
export function endLostWatches(io: Server) {
  io.sockets.adapter.on('leave-room', (room: string, socketId: string) => {
    const found = room.startsWith('conversation:') ? roomKind(room) : null
    const socket = io.sockets.sockets.get(socketId)
    if (!found || !socket) return
    const actor = agentOf(socket)
    if (!may(actor, 'floor.steer') || isStillIn(io, room, actor.agentId, socketId)) return
    stopWatching({ actor }, { conversationId: found.id }).catch((error: unknown) =>
      log.error({ err: error }, 'a watch could not be ended'),
    )
  })
}

function isStillIn(io: Server, room: string, agentId: string, leaving: string): boolean {
  for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
    const socket = id === leaving ? undefined : io.sockets.sockets.get(id)
    if (socket && agentOf(socket).agentId === agentId) return true
  }
  return false
}
