import type { Result } from '#lib/problem.ts'
import type { CallbackSlots } from '#lib/widget/protocol.ts'
import type { ChatStore } from './chat-store.ts'

type Request = <T>(name: string, input: object) => Promise<Result<T>>

/** What somebody who waits may do instead of waiting at the screen. */
export class WaitingLine {
  readonly #store: ChatStore
  readonly #request: Request

  constructor(store: ChatStore, request: Request) {
    this.#store = store
    this.#request = request
  }

  leaveMessage() {
    return this.#do('leave_message', {})
  }

  async loadSlots(): Promise<CallbackSlots | null> {
    const { conversationId } = this.#store.state
    const answer = await this.#request<CallbackSlots>('callback_slots', { conversationId })
    return answer.ok ? answer.value : null
  }

  /** What was at fault in the server's words, or null when it is booked. */
  async book(phone: string, slotAt: string) {
    const { conversationId } = this.#store.state
    const country = new Intl.Locale(navigator.language).region
    const answer = await this.#request('book_callback', { conversationId, phone, slotAt, country })
    return answer.ok ? null : answer.problem
  }

  cancel(keepsWaiting: boolean) {
    return this.#do('cancel_callback', { keepsWaiting })
  }

  async #do(name: string, input: object) {
    const { conversationId } = this.#store.state
    const answer = await this.#request(name, { conversationId, ...input })
    this.#store.set({ problem: answer.ok ? null : answer.problem.message })
  }
}
