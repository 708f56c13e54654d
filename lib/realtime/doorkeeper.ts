import type { Server, Socket } from 'socket.io'
import { loadActor } from '#lib/auth/load-actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { log } from '#lib/log.ts'
import { agentOf, setAgent } from './agent-socket.ts'
import { roomKind } from './rooms.ts'
import { conversationRoom } from './threads.ts'

export const sessionRoom = (sessionId: string) => `session:${sessionId}`
export const personRoom = (agentId: string) => `person:${agentId}`

/** Puts people out of rooms, and off the line, as soon as an event takes their right to it. */
export class Doorkeeper {
  readonly #io: Server
  #reviews = 0

  constructor(io: Server) {
    this.#io = io
  }

  /** How many reviews there were: a permission that was read before the last one has to be read again. */
  get reviews(): number {
    return this.#reviews
  }

  review(event: CommittedEvent) {
    this.#reviews += 1
    if (event.name === 'session.ended' && event.subjectId) return this.#cut(sessionRoom(event.subjectId))
    if (event.name === 'agent.disabled' && event.agentId) return this.#cut(personRoom(event.agentId))
    if (event.name === 'queue.changed') return this.#reviewSockets(this.#io.sockets.sockets.keys())
    if (event.name === 'agent.changed' && event.agentId) return this.#reviewRoom(personRoom(event.agentId))
    if (event.conversationId) this.#reviewRoom(conversationRoom(event.conversationId))
  }

  #cut(room: string) {
    this.#io.to(room).emit('signed_out')
    this.#io.in(room).disconnectSockets(true)
  }

  #reviewRoom(room: string) {
    this.#reviewSockets(this.#io.sockets.adapter.rooms.get(room) ?? [])
  }

  #reviewSockets(ids: Iterable<string>) {
    for (const id of ids) {
      const socket = this.#io.sockets.sockets.get(id)
      if (socket) void reviewOrCut(socket)
    }
  }
}

/** Whose rights can't be read is cut; who still has them comes back and is asked at the door. */
async function reviewOrCut(socket: Socket) {
  try {
    await review(socket)
  } catch (error) {
    log.error({ err: error }, 'access review failed')
    socket.disconnect(true)
  }
}

async function review(socket: Socket) {
  const actor = await loadActor(agentOf(socket).sessionId)
  if (!actor) {
    socket.emit('signed_out')
    return void socket.disconnect(true)
  }
  setAgent(socket, actor)
  for (const room of socket.rooms) {
    const found = roomKind(room)
    if (!found || (await found.kind.permit(actor, found.id))) continue
    await socket.leave(room)
    socket.emit('revoked', [room])
  }
}
