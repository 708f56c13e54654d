import { database } from '#db/client.ts'
import { log } from '#lib/log.ts'
import { INGEST_DOORBELL } from './doorbell.ts'
import { takeInPending } from './take-in-pending.ts'

/** What a lost ring costs at most. */
const AT_LATEST_MS = 5_000

/** Takes in what arrived as soon as it is rung, wherever it was kept, and whatever was left by a crash at its start. */
export class Intake {
  #again = false
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #unlisten: (() => Promise<void>) | undefined

  async start() {
    const wake = () => this.wake()
    const { unlisten } = await database().listen(INGEST_DOORBELL, wake, wake)
    this.#unlisten = unlisten
    this.wake()
  }

  wake() {
    if (this.#stopped) return
    this.#again = true
    this.#running ??= this.#run().finally(() => (this.#running = undefined))
  }

  async stop() {
    this.#stopped = true
    this.#again = false
    clearTimeout(this.#timer)
    await this.#running
    await this.#unlisten?.().catch(() => {})
  }

  async #run() {
    clearTimeout(this.#timer)
    while (this.#again) {
      this.#again = false
      await this.#takeIn()
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), AT_LATEST_MS)
  }

  async #takeIn() {
    try {
      while (!this.#stopped && (await takeInPending()));
    } catch (error) {
      log.error({ err: error }, 'intake failed')
    }
  }
}
