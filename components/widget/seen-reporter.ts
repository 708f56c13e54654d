export interface Seen {
  conversationId: string
  deliveredSeq: number
  readSeq: number
}

const GATHER_MS = 150

/** Tells the server what was shown, once, after what comes together has come. */
export class SeenReporter {
  readonly #tell: (seen: Seen) => Promise<boolean>
  #told = ''
  #next: Seen | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: (seen: Seen) => Promise<boolean>) {
    this.#tell = tell
  }

  report(seen: Seen) {
    if (seen.deliveredSeq === 0) return
    this.#next = seen
    if (!this.#timer) this.#timer = setTimeout(() => void this.#flush(), GATHER_MS)
  }

  /** After a cut nobody knows what arrived. */
  forget() {
    this.#told = ''
  }

  async #flush() {
    this.#timer = undefined
    const seen = this.#next
    const key = JSON.stringify(seen)
    if (!seen || key === this.#told) return
    this.#told = key
    if (!(await this.#tell(seen))) this.forget()
  }
}
