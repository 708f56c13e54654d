import { loadPresence, loadPresencesOf } from '#lib/agent/load-presence.ts'
import { loadReservations, loadReservationsOf } from '#lib/routing/load-reservations.ts'
import { Batch } from './batch.ts'
import type { Hub } from './hub.ts'
import type { AgentItem } from './protocol.ts'

const WINDOW_MS = 1

const agentRoom = (agentId: string) => `agent:${agentId}`

export async function loadAgentState(agentId: string): Promise<AgentItem> {
  const [presence, reservations] = await Promise.all([loadPresence(agentId), loadReservations(agentId)])
  return { type: 'me', presence, reservations }
}

/** An agent's own state (presence, load, what is held for them), the last value winning. */
export class People {
  readonly #hub: Hub
  readonly #batch = new Batch(WINDOW_MS, (ids) => this.#flush(ids))

  constructor(hub: Hub) {
    this.#hub = hub
  }

  touch(agentId: string) {
    if (this.#hub.isWatched(agentRoom(agentId))) this.#batch.add(agentId)
    else this.#hub.forget(agentRoom(agentId))
  }

  /** All of them by one reading, however many. */
  async #flush(ids: string[]) {
    const [presences, held] = await Promise.all([loadPresencesOf(ids), loadReservationsOf(ids)])
    for (const id of ids) {
      const state = { presence: presences.get(id) ?? null, reservations: held.get(id) ?? [] }
      this.#hub.publish(agentRoom(id), [{ type: 'me', ...state } satisfies AgentItem])
    }
  }
}
