import { loadPresence } from '#lib/agent/load-presence.ts'
import { loadReservations } from '#lib/routing/load-reservations.ts'
import { Batch } from './batch.ts'
import type { Hub } from './hub.ts'
import type { AgentItem } from './protocol.ts'

const WINDOW_MS = 5

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

  async #flush(ids: string[]) {
    await Promise.all(ids.map(async (id) => this.#hub.publish(agentRoom(id), [await loadAgentState(id)])))
  }
}
