/** Gathers keys for `windowMs` after the first and hands them over once; a window at a time. */
export class Batch {
  readonly #windowMs: number
  readonly #flush: (keys: string[]) => Promise<void>
  #keys = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #running = false

  constructor(windowMs: number, flush: (keys: string[]) => Promise<void>) {
    this.#windowMs = windowMs
    this.#flush = flush
  }

  add(key: string) {
    this.#keys.add(key)
    if (!this.#timer && !this.#running) this.#timer = setTimeout(() => void this.#run(), this.#windowMs)
  }

  async #run() {
    this.#timer = undefined
    this.#running = true
    const keys = [...this.#keys]
    this.#keys = new Set()
    try {
      await this.#flush(keys)
    } catch (error) {
      console.error('live:', error)
    } finally {
      this.#running = false
    }
    if (this.#keys.size > 0) this.#timer = setTimeout(() => void this.#run(), this.#windowMs)
  }
}
