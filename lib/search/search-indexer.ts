import { database } from '#db/client.ts'
import { DOORBELL } from '#lib/announce.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { log } from '#lib/log.ts'
import { followEvents, PAGE, placeSearchCursor } from './follow-events.ts'
import { foldDocuments, settleDocuments } from './fold-documents.ts'
import { beginSweep, placeSweeps, sweepOn } from './sweep-messages.ts'

const TICK_MS = 500
/** Messages that come together are written together. */
const SOON_MS = 300
const SWEEP_EVERY_MS = 60_000
/** Whether there are many fresh documents is asked each time so many more may be there. */
const LOOK_EACH = 1000

/** Keeps what messages are found by: after the events, and by a sweep for what they don't tell. */
export class SearchIndexer {
  #tick: NodeJS.Timeout | undefined
  #soon: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = false
  #sweptAt = 0
  #unfolded = LOOK_EACH
  #unlisten: (() => Promise<void>) | undefined

  async start() {
    await Promise.all([placeSearchCursor(), placeSweeps()])
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
        await settleDocuments()
        await beginSweep()
      }
      do await this.#follow()
      while (!this.#stopped && (await this.#sweep()))
    } catch (error) {
      log.error({ err: error }, 'search indexing failed')
    }
  }

  async #follow() {
    while (!this.#stopped) {
      const count = await followEvents()
      await this.#fold(count)
      if (count < PAGE) return
    }
  }

  async #sweep(): Promise<boolean> {
    const count = await sweepOn()
    await this.#fold(count ?? 0)
    return count !== null
  }

  async #fold(written: number) {
    this.#unfolded += written
    if (this.#unfolded < LOOK_EACH) return
    this.#unfolded = 0
    await foldDocuments()
  }
}
