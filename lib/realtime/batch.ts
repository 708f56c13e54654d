import { log } from '#lib/log.ts'

const RETRY_MS = 1000

/**
 * Gathers keys for `windowMs` after the first and hands them over once; a window at a time. It rests for as long as
 * that took, so that under load more keys meet in one reading, and reading takes half of the time at most.
 */
export class Batch {
  readonly #windowMs: number
  readonly #flush: (keys: string[]) => Promise<void>
  #keys = new Set<string>()
  #busy = false

  constructor(windowMs: number, flush: (keys: string[]) => Promise<void>) {
    this.#windowMs = windowMs
    this.#flush = flush
  }

  add(key: string) {
    this.#keys.add(key)
    if (!this.#busy) this.#open(this.#windowMs)
  }

  #open(ms: number) {
    this.#busy = true
    setTimeout(() => void this.#run(), ms).unref()
  }

  async #run() {
    const keys = this.#keys
    this.#keys = new Set()
    const startedAt = performance.now()
    const done = await this.#attempt(keys)
    const tookMs = Math.min(performance.now() - startedAt, RETRY_MS)
    if (this.#keys.size > 0) this.#open(done ? Math.max(this.#windowMs, tookMs) : RETRY_MS)
    else this.#busy = false
  }

  /** What failed is tried again a little later, together with what came meanwhile. */
  async #attempt(keys: ReadonlySet<string>): Promise<boolean> {
    try {
      await this.#flush([...keys])
      return true
    } catch (error) {
      log.error({ err: error }, 'live update failed')
      for (const key of keys) this.#keys.add(key)
      return false
    }
  }
}
