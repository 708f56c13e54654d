import {
  countWaiting,
  loadConversations,
  loadPlaces,
  type WorkPlace,
} from '#lib/conversation/load-work-rows.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { Batch } from './batch.ts'
import { Headers } from './headers.ts'
import type { Hub } from './hub.ts'
import type { ListItem } from './protocol.ts'
import { conversationRoom } from './threads.ts'

const WINDOW_MS = 20

const mineRoom = (agentId: string) => `mine:${agentId}`
const waitingRoom = (queueId: string) => `waiting:${queueId}`

/** The one rule that says in which list an open conversation stands. */
function listOf({ state, assigneeId, queueId }: WorkPlace): string | null {
  if (state === 'waiting') return waitingRoom(queueId)
  return (state === 'active' || state === 'wrap_up') && assigneeId ? mineRoom(assigneeId) : null
}

/** Rows of the work lists: what changed within a window is read once and told to the lists it is in, or leaves. */
export class Lists {
  readonly #hub: Hub
  readonly #headers: Headers
  readonly #places = new Map<string, string>()
  readonly #batch = new Batch(WINDOW_MS, (ids) => this.#flush(ids))

  constructor(hub: Hub) {
    this.#hub = hub
    this.#headers = new Headers(hub)
  }

  touch(conversationId: string) {
    this.#batch.add(conversationId)
  }

  /** For who came back: the conversation's header is told whether or not it changed. */
  again(conversationId: string) {
    this.#headers.forget(conversationId)
    this.touch(conversationId)
  }

  /** Rows that somebody was shown: if they go, that list is told; if they went while it was read, at once. */
  shown(room: string, ids: readonly string[]) {
    for (const id of ids) {
      if ((this.#places.get(id) ?? room) !== room) this.touch(id)
      this.#places.set(id, room)
    }
  }

  async #flush(ids: string[]) {
    const patches = new Map<string, ListItem[]>()
    const add = (room: string, item: ListItem) => patches.set(room, [...(patches.get(room) ?? []), item])
    for (const view of await this.#loadSeen(ids)) {
      this.#headers.tell(view)
      this.#place(view, add)
    }
    await Promise.all([...patches].map(([room, items]) => this.#tell(room, items)))
  }

  /** Whole rows only of what somebody sees, or saw until now; where the others stand is kept for who comes to look. */
  async #loadSeen(ids: string[]): Promise<ConversationView[]> {
    const seen = (await loadPlaces(ids)).filter((place) => this.#isSeen(place) || this.#keepUnseen(place))
    return seen.length > 0 ? loadConversations(seen.map(({ id }) => id)) : []
  }

  #isSeen(place: WorkPlace): boolean {
    if (this.#hub.isWatched(conversationRoom(place.id))) return true
    return [listOf(place), this.#places.get(place.id)].some((room) => room && this.#hub.isFollowed(room))
  }

  #keepUnseen(place: WorkPlace): false {
    const room = listOf(place)
    if (room) this.#places.set(place.id, room)
    else this.#places.delete(place.id)
    this.#headers.forget(place.id)
    return false
  }

  #place(view: ConversationView, add: (room: string, item: ListItem) => void) {
    const room = listOf(view)
    const before = this.#places.get(view.id)
    if (before && before !== room) add(before, { type: 'remove', id: view.id })
    if (room) add(room, { type: 'put', row: view })
    if (room) this.#places.set(view.id, room)
    else this.#places.delete(view.id)
  }

  async #tell(room: string, items: ListItem[]) {
    const queueId = room.startsWith('waiting:') ? room.slice('waiting:'.length) : null
    if (queueId && this.#hub.isWatched(room))
      items.push({ type: 'count', count: await countWaiting(queueId) })
    this.#hub.publish(room, items)
  }
}
