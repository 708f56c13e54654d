import type { Server, Socket } from 'socket.io'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { roomKind } from './rooms.ts'

export const sessionRoom = (sessionId: string) => `session:${sessionId}`
export const personRoom = (agentId: string) => `person:${agentId}`

export interface AgentSocketData {
  actor: AgentActor
}

/** Puts people out of rooms, and off the line, as soon as an event takes their right to it. */
export class Doorkeeper {
  readonly #io: Server

  constructor(io: Server) {
    this.#io = io
  }

  review(event: CommittedEvent) {
    if (event.name === 'session.ended' && event.subjectId) return this.#cut(sessionRoom(event.subjectId))
    if (event.name === 'agent.disabled' && event.agentId) return this.#cut(personRoom(event.agentId))
    if (event.name === 'agent.changed' && event.agentId)
      return void this.#reviewRoom(personRoom(event.agentId))
    if (event.name === 'queue.changed') return void this.#reviewAll()
    if (event.conversationId) void this.#reviewRoom(`conversation:${event.conversationId}`)
  }

  #cut(room: string) {
    this.#io.to(room).emit('signed_out')
    this.#io.in(room).disconnectSockets(true)
  }

  async #reviewAll() {
    await Promise.all([...this.#io.sockets.sockets.values()].map((socket) => reviewSocket(socket)))
  }

  async #reviewRoom(room: string) {
    const ids = this.#io.sockets.adapter.rooms.get(room) ?? []
    const sockets = [...ids].flatMap((id) => this.#io.sockets.sockets.get(id) ?? [])
    await Promise.all(sockets.map((socket) => reviewSocket(socket)))
  }
}

async function reviewSocket(socket: Socket) {
  const data: Partial<AgentSocketData> = socket.data
  if (!data.actor) return
  const actor = await loadActor(data.actor.sessionId)
  if (!actor) {
    socket.emit('signed_out')
    return void socket.disconnect(true)
  }
  socket.data.actor = actor
  for (const room of [...socket.rooms]) {
    const found = roomKind(room)
    if (!found || (await found.kind.permit(actor, found.id))) continue
    await socket.leave(room)
    socket.emit('revoked', [room])
  }
}
