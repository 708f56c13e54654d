import { loadEntriesAfter } from '#lib/conversation/load-entries.ts'
import type { Entry } from '#lib/conversation/views.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { Batch } from './batch.ts'
import type { Hub } from './hub.ts'

const DATABASE_EPOCH = 'db'
const GAP_MS = 2
const PAGE = 500

export const conversationRoom = (id: string) => `conversation:${id}`

/**
 * The streams of open conversations. Their sequence is the conversation's own, taken under the row's lock, so that
 * what has `seq` n was committed after all before it: a gap here is only the order of telling, and is read.
 */
export class Threads {
  readonly #hub: Hub
  readonly #last = new Map<string, number>()
  readonly #gaps = new Batch(GAP_MS, (ids) => this.#readGaps(ids))

  constructor(hub: Hub) {
    this.#hub = hub
  }

  static readonly epoch = DATABASE_EPOCH

  /** A first watcher says from where on the stream is followed. */
  follow(conversationId: string, seq: number) {
    const last = this.#last.get(conversationId)
    if (last === undefined) this.#last.set(conversationId, seq)
  }

  tell(event: CommittedEvent) {
    const { conversationId, seq } = event
    if (!conversationId || seq === null) return
    if (!this.#hub.isWatched(conversationRoom(conversationId))) return void this.#last.delete(conversationId)
    const last = this.#last.get(conversationId) ?? seq - 1
    if (seq <= last) return
    if (seq === last + 1 && event.entry) this.#send(conversationId, last, [asEntry(event.entry)])
    else this.#read(conversationId, last)
  }

  #send(conversationId: string, prev: number, entries: Entry[]) {
    const seq = entries.at(-1)?.seq ?? prev
    if (seq <= prev) return
    this.#last.set(conversationId, seq)
    const room = conversationRoom(conversationId)
    this.#hub.send({ room, epoch: DATABASE_EPOCH, prev, seq, data: [{ type: 'entries', entries }] })
  }

  #read(conversationId: string, from: number) {
    if (!this.#last.has(conversationId)) this.#last.set(conversationId, from)
    this.#gaps.add(conversationId)
  }

  async #readGaps(ids: string[]) {
    await Promise.all(ids.map((id) => this.#readGap(id)))
  }

  /** Page by page until the stream is whole; what was told meanwhile is not told again. */
  async #readGap(conversationId: string) {
    let entries: Entry[]
    do {
      const from = this.#last.get(conversationId)
      if (from === undefined) return
      entries = await loadEntriesAfter(conversationId, from, PAGE)
      const last = this.#last.get(conversationId) ?? from
      this.#send(
        conversationId,
        last,
        entries.filter((entry) => entry.seq > last),
      )
    } while (entries.length === PAGE)
  }
}

/** Verbs attach only entries of the thread to their events. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asEntry = (entry: object) => entry as Entry
