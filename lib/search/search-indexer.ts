import { database } from '#db/client.ts'
import { DOORBELL } from '#lib/announce.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { log } from '#lib/log.ts'
import { followEvents, PAGE, placeSearchCursor } from './follow-events.ts'
import { beginSweep, placeSweep, sweepOn } from './sweep-messages.ts'

const TICK_MS = 500
/** Messages that come together are written together. */
const SOON_MS = 150
const SWEEP_EVERY_MS = 60_000

/** Keeps what messages are found by: after the events, and by a sweep for what they don't tell. */
export class SearchIndexer {
  #tick: NodeJS.Timeout | undefined
  #soon: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = false
  #sweptAt = 0
  #unlisten: (() => Promise<void>) | undefined

  async start() {
    await Promise.all([placeSearchCursor(), placeSweep()])
    const { unlisten } = await database().listen(DOORBELL, () => this.ring())
    this.#unlisten = unlisten
    this.#tick = setInterval(() => this.ring(), TICK_MS)
    this.ring()
  }

  tell(events: readonly CommittedEvent[]) {
    if (events.some(({ seq }) => seq !== null)) this.ring()
  }

  ring() {
    if (this.#stopped) return
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.#running ??= this.#run().finally(() => (this.#running = undefined))
    }, SOON_MS)
  }

  async stop() {
    this.#stopped = true
    clearInterval(this.#tick)
    clearTimeout(this.#soon)
    await this.#running
    await this.#unlisten?.().catch(() => {})
  }

  /** What is new comes before what is old, also between two batches of a sweep. */
  async #run() {
    try {
      if (Date.now() - this.#sweptAt > SWEEP_EVERY_MS) {
        this.#sweptAt = Date.now()
        await beginSweep()
      }
      do await this.#follow()
      while (!this.#stopped && (await sweepOn()))
    } catch (error) {
      log.error({ err: error }, 'search indexing failed')
    }
  }

  async #follow() {
    while (!this.#stopped && (await followEvents()) === PAGE);
  }
}
