import type { Socket } from 'socket.io'
import type { AgentActor } from '#lib/actor.ts'

export interface AgentSocketData {
  actor: AgentActor
}

export function setAgent(socket: Socket, actor: AgentActor) {
  socket.data = { actor } satisfies AgentSocketData
}

/** Set by the agents' door before any handler runs. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
export const agentOf = (socket: Socket) => (socket.data as AgentSocketData).actor
