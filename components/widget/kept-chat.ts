import type { Start } from './chat-state.ts'
import type { Memory } from './memory.ts'

/** The few things of a chat that outlive the page, beside the outbox. */
export class KeptChat {
  readonly #memory: Memory

  constructor(memory: Memory) {
    this.#memory = memory
  }

  get visitorToken() {
    return this.#memory.get('visitor') ?? undefined
  }

  keepVisitorToken(token: string) {
    this.#memory.set('visitor', token)
  }

  read() {
    return {
      isOpen: this.#memory.get('open') === '1',
      conversationId: this.#memory.get('conversation'),
      start: parseStart(this.#memory.get('start')),
      draft: this.#memory.get('draft') ?? '',
    }
  }

  keepOpen(isOpen: boolean) {
    this.#memory.set('open', isOpen ? '1' : null)
  }

  keepConversation(id: string | null) {
    this.#memory.set('conversation', id)
  }

  keepStart(start: Start | null) {
    this.#memory.set('start', start && JSON.stringify(start))
  }

  keepDraft(draft: string) {
    this.#memory.set('draft', draft === '' ? null : draft)
  }
}

function parseStart(text: string | null): Start | null {
  try {
    const start: unknown = JSON.parse(text ?? 'null')
    return isStart(start) ? start : null
  } catch {
    return null
  }
}

const isStart = (start: unknown): start is Start =>
  typeof start === 'object' && start !== null && 'id' in start && typeof start.id === 'string'
