import { type ChatState, emptyChat } from './chat-state.ts'

/** The one state of the widget; every change is drawn once a frame. */
export class ChatStore {
  #state: ChatState
  readonly #draw: () => void

  constructor(start: Partial<ChatState>, draw: () => void) {
    this.#state = { ...emptyChat, ...start }
    this.#draw = draw
  }

  get state(): ChatState {
    return this.#state
  }

  set(change: Partial<ChatState>) {
    this.#state = { ...this.#state, ...change }
    this.#draw()
  }
}
