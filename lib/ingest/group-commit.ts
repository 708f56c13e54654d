import { Problem } from '#lib/problem.ts'
import type { NewRawEvent } from './raw-event.ts'
import { writeRawEvents } from './write-raw-events.ts'

interface Waiting {
  events: readonly NewRawEvent[]
  bytes: number
  resolve: () => void
  reject: (error: unknown) => void
}

const TOGETHER = 500
const MOST_BYTES = 64 * 1024 * 1024

/**
 * What arrives while a write is under way is written together by the next one: no delay when it is quiet, one
 * commit for many when it is not.
 */
export class GroupCommit {
  readonly #onWritten: () => void
  #waiting: Waiting[] = []
  #bytes = 0
  #isWriting = false

  constructor(onWritten: () => void) {
    this.#onWritten = onWritten
  }

  /** Resolves when the events are durable. `bytes` is what they weigh while they wait. */
  add(events: readonly NewRawEvent[], bytes: number): Promise<void> {
    if (events.length === 0) return Promise.resolve()
    if (this.#bytes + bytes > MOST_BYTES)
      throw new Problem('unavailable', 'More arrives than can be kept now; send it again in a moment.')
    this.#bytes += bytes
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, bytes, resolve, reject })
      if (!this.#isWriting) void this.#run()
    })
  }

  async #run() {
    this.#isWriting = true
    while (this.#waiting.length > 0) await this.#write(this.#take())
    this.#isWriting = false
  }

  #take(): Waiting[] {
    let count = 0
    const fits = this.#waiting.findIndex(({ events }, at) => (count += events.length) > TOGETHER && at > 0)
    return this.#waiting.splice(0, fits < 0 ? this.#waiting.length : fits)
  }

  async #write(taken: readonly Waiting[]) {
    try {
      await writeRawEvents(taken.flatMap(({ events }) => events))
      for (const { resolve } of taken) resolve()
      this.#onWritten()
    } catch (error) {
      for (const { reject } of taken) reject(error)
    } finally {
      for (const { bytes } of taken) this.#bytes -= bytes
    }
  }
}
