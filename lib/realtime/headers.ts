import type { ConversationView } from '#lib/conversation/views.ts'
import type { Hub } from './hub.ts'
import { conversationRoom, Threads } from './threads.ts'

/** What follows from the thread's entries, which everybody in the room has anyway. */
const LIST_ONLY = { preview: null, previewFrom: null, lastMessageAt: '', replyDueSince: null } as const

/**
 * Headers of open conversations, told only when something shows in them: one with each message would double what
 * a busy room costs.
 */
export class Headers {
  readonly #hub: Hub
  readonly #told = new Map<string, string>()

  constructor(hub: Hub) {
    this.#hub = hub
  }

  tell(conversation: ConversationView) {
    const { id, seq } = conversation
    const room = conversationRoom(id)
    if (!this.#hub.isWatched(room)) return this.forget(id)
    const shown = shownOf(conversation)
    if (this.#told.get(id) === shown) return
    this.#told.set(id, shown)
    const data = [{ type: 'conversation', conversation }]
    this.#hub.send({ room, epoch: Threads.epoch, prev: seq, seq, data })
  }

  /** Somebody came back who may have missed the last one. */
  forget(conversationId: string) {
    this.#told.delete(conversationId)
  }
}

/** With `seq` only while something is unread: reading it names the newest that was shown. */
const shownOf = (conversation: ConversationView): string =>
  JSON.stringify({ ...conversation, ...LIST_ONLY, seq: conversation.unread > 0 ? conversation.seq : 0 })
