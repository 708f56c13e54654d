import type { Server } from 'socket.io'
import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { expectConnections } from '#lib/routing/expect-connections.ts'
import { loseConnection } from '#lib/routing/lose-connection.ts'
import { regainConnection } from '#lib/routing/regain-connection.ts'
import { agentOf } from './agent-socket.ts'
import { Batch } from './batch.ts'
import { personRoom } from './doorkeeper.ts'

const WINDOW_MS = 100
const AT_ONCE = 4
const CALL = { actor: system('sockets') }

/** Says who has a screen here and who has none any more: looked at when it is written, so that the last state wins. */
export class Connections {
  readonly #io: Server
  /** What was written last of each; a start knows of nobody. */
  readonly #written = new Map<string, boolean>()
  readonly #batch = new Batch(WINDOW_MS, (ids) => this.#flush(ids))
  readonly #ready: Promise<void>
  #stopped = false

  constructor(io: Server) {
    this.#io = io
    this.#ready = this.#expect()
    io.on('connection', (socket) => {
      const { agentId } = agentOf(socket)
      this.#batch.add(agentId)
      socket.on('disconnect', () => this.#batch.add(agentId))
    })
  }

  /** A server that goes down cuts everybody; the next start gives them their grace. */
  stop() {
    this.#stopped = true
  }

  async #expect() {
    try {
      await expectConnections(CALL, {})
    } catch (error) {
      log.error({ err: error }, 'presence not reset at the start')
    }
  }

  async #flush(ids: string[]) {
    await this.#ready
    const lines = Array.from({ length: AT_ONCE }, async () => {
      for (let id = ids.pop(); id && !this.#stopped; id = ids.pop()) await this.#write(id)
    })
    await Promise.all(lines)
  }

  async #write(agentId: string) {
    const isHere = this.#io.sockets.adapter.rooms.has(personRoom(agentId))
    if (isHere === this.#written.get(agentId)) return
    await (isHere ? regainConnection(CALL, { agentId }) : loseConnection(CALL, { agentId }))
    this.#written.set(agentId, isHere)
  }
}
