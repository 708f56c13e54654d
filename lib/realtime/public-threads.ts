import type { Server } from 'socket.io'
import { loadPublicMessages } from '#lib/conversation/load-public-thread.ts'
import { loadPublicState } from '#lib/conversation/public-view.ts'
import { QueueGlance } from '#lib/queue/queue-glance.ts'
import { Batch } from './batch.ts'

const WINDOW_MS = 5

export const publicRoom = (conversationId: string) => `public:${conversationId}`

/** The customer's side of a conversation: public messages chained by `prevSeq`, and its state, the last value winning. */
export class PublicThreads {
  readonly #io: Server
  readonly #last = new Map<string, number>()
  readonly #batch = new Batch(WINDOW_MS, (ids) => this.#flush(ids))

  constructor(io: Server) {
    this.#io = io
  }

  /** A watcher says from where on it needs to be told. */
  follow(conversationId: string, seq: number) {
    if (!this.#last.has(conversationId)) this.#last.set(conversationId, seq)
  }

  touch(conversationId: string) {
    if (this.#isWatched(conversationId)) this.#batch.add(conversationId)
    else this.#last.delete(conversationId)
  }

  touchAll() {
    for (const conversationId of this.#last.keys()) this.touch(conversationId)
  }

  #isWatched(conversationId: string): boolean {
    const { rooms } = this.#io.of('/widget').adapter
    return (rooms.get(publicRoom(conversationId))?.size ?? 0) > 0
  }

  async #flush(ids: string[]) {
    const glance = new QueueGlance()
    await Promise.all(ids.map((id) => this.#tell(id, glance)))
  }

  async #tell(conversationId: string, glance: QueueGlance) {
    const prev = this.#last.get(conversationId) ?? 0
    const [messages, state] = await Promise.all([
      loadPublicMessages(conversationId, prev),
      loadPublicState(conversationId, glance),
    ])
    const seq = Math.max(messages.at(-1)?.seq ?? 0, this.#last.get(conversationId) ?? 0)
    this.#last.set(conversationId, seq)
    const data = [...messages.map((message) => ({ type: 'message', message })), { type: 'state', state }]
    this.#io
      .of('/widget')
      .to(publicRoom(conversationId))
      .emit('frames', [{ room: publicRoom(conversationId), prev, seq, data }])
  }
}
