import { type FloorView, loadFloor } from '#lib/metric/load-floor.ts'
import { Batch } from './batch.ts'
import type { Hub } from './hub.ts'

const FRAME_MS = 250

const floorRoom = (scope: string) => `floor:${scope}`

/** The floor's figures: read anew from the tables at most four times a second, only what changed is told. */
export class Floor {
  readonly #hub: Hub
  readonly #last = new Map<string, FloorView>()
  readonly #batch = new Batch(FRAME_MS, (rooms) => this.#flush(rooms))

  constructor(hub: Hub) {
    this.#hub = hub
  }

  touch() {
    for (const room of this.#hub.followedRooms('floor:')) this.#batch.add(room)
  }

  /** What a newcomer was shown may be news to the others; being of another moment, it is read once more. */
  shown(scope: string, view: FloorView) {
    if (!this.#last.has(scope)) this.#last.set(scope, view)
    else if (this.#publish(scope, view)) this.#batch.add(floorRoom(scope))
  }

  async #flush(rooms: string[]) {
    await Promise.all(rooms.map((room) => this.#tell(room)))
  }

  async #tell(room: string) {
    const scope = room.slice('floor:'.length)
    if (!this.#hub.isWatched(room)) return this.#forget(scope)
    this.#publish(scope, await loadFloor(scope))
  }

  #forget(scope: string) {
    this.#last.delete(scope)
    this.#hub.forget(floorRoom(scope))
  }

  #publish(scope: string, view: FloorView): boolean {
    const news = difference(this.#last.get(scope), view)
    this.#last.set(scope, view)
    this.#hub.publish(floorRoom(scope), news)
    return news.length > 0
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
