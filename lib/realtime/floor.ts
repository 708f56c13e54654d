import { type FloorView, loadFloor } from '#lib/metric/load-floor.ts'
import type { Hub } from './hub.ts'

const FRAME_MS = 250

export const floorRoom = (scope: string) => `floor:${scope}`

/** The floor's figures: read anew from the tables at most four times a second, only what changed is told. */
export class Floor {
  readonly #hub: Hub
  readonly #last = new Map<string, FloorView>()
  #timer: NodeJS.Timeout | undefined
  #dirty = false

  constructor(hub: Hub) {
    this.#hub = hub
  }

  touch() {
    this.#dirty = true
    this.#timer ??= setTimeout(() => void this.#flush(), FRAME_MS)
  }

  /** Keeps what a new watcher was shown, so that the next frame is the difference to it. */
  shown(scope: string, view: FloorView) {
    this.#last.set(scope, view)
  }

  async #flush() {
    this.#dirty = false
    try {
      const rooms = this.#hub.watchedRooms('floor:')
      await Promise.all(rooms.map((room) => this.#tell(room.slice('floor:'.length))))
    } catch (error) {
      console.error('floor:', error)
    }
    this.#timer = undefined
    if (this.#dirty) this.touch()
  }

  async #tell(scope: string) {
    const view = await loadFloor(scope)
    const before = this.#last.get(scope)
    this.#last.set(scope, view)
    this.#hub.publish(floorRoom(scope), difference(before, view))
  }
}

interface Identified {
  id: string
}

function difference(before: FloorView | undefined, now: FloorView) {
  const queues = changed(before?.queues ?? [], now.queues)
  const agents = changed(before?.agents ?? [], now.agents)
  const gone = [...missing(before?.queues ?? [], now.queues), ...missing(before?.agents ?? [], now.agents)]
  const any = queues.length + agents.length + gone.length > 0
  return any ? [{ type: 'floor', queues, agents, gone }] : []
}

function changed<T extends Identified>(before: readonly T[], now: readonly T[]): T[] {
  const known = new Map(before.map((item) => [item.id, JSON.stringify(item)]))
  return now.filter((item) => known.get(item.id) !== JSON.stringify(item))
}

function missing(before: readonly Identified[], now: readonly Identified[]): string[] {
  const present = new Set(now.map(({ id }) => id))
  return before.filter(({ id }) => !present.has(id)).map(({ id }) => id)
}
