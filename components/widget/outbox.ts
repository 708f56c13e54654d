import type { Memory } from './memory.ts'

export interface Pending {
  id: string
  conversationId: string
  text: string
  writtenAt: number
  /** `sent` is committed, and stays here until the thread itself shows it. */
  state: 'sending' | 'sent' | 'failed'
  reason?: string
}

/** What was written and not yet acknowledged; each item is kept on its own, so that two tabs don't lose one. */
export class Outbox {
  readonly #memory: Memory
  #items: Pending[]

  constructor(memory: Memory) {
    this.#memory = memory
    this.#items = memory.all('out:').flatMap(parse).toSorted(byAge)
  }

  get items(): readonly Pending[] {
    return this.#items
  }

  next(): Pending | undefined {
    return this.#items.find((item) => item.state === 'sending')
  }

  add(item: Omit<Pending, 'state' | 'writtenAt'>) {
    if (this.#items.some(({ id }) => id === item.id)) return
    const last = this.#items.at(-1)?.writtenAt ?? 0
    const pending: Pending = { ...item, writtenAt: Math.max(Date.now(), last + 1), state: 'sending' }
    this.#memory.set(`out:${item.id}`, JSON.stringify(pending))
    this.#items = [...this.#items, pending]
  }

  markSent(id: string) {
    this.#memory.remove(`out:${id}`)
    this.#change(id, { state: 'sent' })
  }

  markFailed(id: string, reason: string) {
    this.#change(id, { state: 'failed', reason })
    const failed = this.#items.find((item) => item.id === id)
    if (failed) this.#memory.set(`out:${id}`, JSON.stringify(failed))
  }

  retry(id: string) {
    this.#change(id, { state: 'sending', reason: undefined })
  }

  /** The thread shows them, or they were given up. */
  remove(ids: ReadonlySet<string>) {
    if (!this.#items.some(({ id }) => ids.has(id))) return
    for (const id of ids) this.#memory.remove(`out:${id}`)
    this.#items = this.#items.filter(({ id }) => !ids.has(id))
  }

  #change(id: string, change: Partial<Pending>) {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, ...change } : item))
  }
}

const byAge = (one: Pending, other: Pending) => one.writtenAt - other.writtenAt

function parse(text: string): Pending[] {
  try {
    const item: unknown = JSON.parse(text)
    return isPending(item) ? [item] : []
  } catch {
    return []
  }
}

const isPending = (item: unknown): item is Pending =>
  typeof item === 'object' && item !== null && 'id' in item && 'conversationId' in item && 'text' in item
