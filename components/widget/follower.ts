import type { Result } from '#lib/problem.ts'
import type { PublicFrame, PublicItem, PublicState, PublicThread } from '#lib/widget/protocol.ts'
import { applyMessages, lastSeqOf } from './apply-messages.ts'
import { emptyThread } from './chat-state.ts'
import type { ChatStore } from './chat-store.ts'
import type { Outbox } from './outbox.ts'

export interface FollowerHost {
  request<T>(name: string, input: object): Promise<Result<T>>
  keepConversation(id: string | null): void
  onMessages(): void
}

/** Follows one conversation: applies only what continues it, and asks for exactly what is missing. */
export class Follower {
  readonly #store: ChatStore
  readonly #outbox: Outbox
  readonly #host: FollowerHost
  #isAsking = false
  /** What was followed before it was merged into what is followed now. */
  #cameFrom: string | null = null

  constructor(store: ChatStore, outbox: Outbox, host: FollowerHost) {
    this.#store = store
    this.#outbox = outbox
    this.#host = host
  }

  follow(conversationId: string | null) {
    if (conversationId === this.#store.state.conversationId) return
    this.#host.keepConversation(conversationId)
    this.#store.set({ ...emptyThread, conversationId })
  }

  async watch(): Promise<void> {
    const { conversationId, messages } = this.#store.state
    if (!conversationId || this.#isAsking) return
    this.#isAsking = true
    const lastSeq = lastSeqOf(messages)
    const answer = await this.#host.request<PublicThread>('watch', { conversationId, lastSeq })
    this.#isAsking = false
    if (this.#store.state.conversationId !== conversationId) return this.watch()
    if (answer.ok) this.#take(answer.value)
    else if (answer.problem.code === 'not_found') this.follow(null)
  }

  async loadEarlier() {
    const { conversationId, messages } = this.#store.state
    const beforeSeq = messages[0]?.seq ?? 0
    const answer = await this.#host.request<Pick<PublicThread, 'messages' | 'hasEarlier'>>('earlier', {
      conversationId,
      beforeSeq,
    })
    const now = this.#store.state.messages
    if (!answer.ok || now[0]?.seq !== beforeSeq) return
    this.#store.set({ messages: [...answer.value.messages, ...now], hasEarlier: answer.value.hasEarlier })
  }

  hear(frames: readonly PublicFrame[]) {
    for (const { room, data } of frames) for (const item of data) this.#hearItem(conversationOf(room), item)
    const { thread, messages } = this.#store.state
    if (thread && thread.lastSeq > lastSeqOf(messages)) void this.watch()
  }

  #hearItem(from: string, item: PublicItem) {
    const { conversationId, messages } = this.#store.state
    if (from !== conversationId) return this.#hearOther(item)
    if (item.type === 'state') return this.#hearState(item.state)
    const applied = applyMessages(messages, [item.message])
    if (applied.hasGap) return void this.watch()
    this.#show(applied.messages)
  }

  /** Split from what it was merged into: it goes on by itself, and is followed again. */
  #hearOther(item: PublicItem) {
    if (item.type !== 'state' || item.state.conversationId !== this.#cameFrom) return
    if (item.state.movedToId || item.state.state === 'ended') return
    this.#cameFrom = null
    this.follow(item.state.conversationId)
    void this.watch()
  }

  /** Merged into another: that one is followed from here on. */
  #hearState(state: PublicState) {
    if (!state.movedToId) return this.#store.set({ thread: state })
    this.follow(state.movedToId)
    this.#cameFrom = state.conversationId
    void this.watch()
  }

  #take({ kind, messages, hasEarlier, state }: PublicThread) {
    this.#hearState(state)
    if (state.movedToId) return
    if (kind === 'snapshot') {
      this.#store.set({ hasEarlier })
      return this.#show(messages)
    }
    this.#show(applyMessages(this.#store.state.messages, messages).messages)
  }

  #show(messages: ReturnType<typeof applyMessages>['messages']) {
    this.#outbox.remove(new Set(messages.map(({ id }) => id)))
    this.#store.set({ messages, outbox: this.#outbox.items })
    this.#host.onMessages()
  }
}

const conversationOf = (room: string) => room.slice(room.indexOf(':') + 1)
