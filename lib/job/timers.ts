import { log } from '#lib/log.ts'
import { fireTimers } from './fire-timers.ts'
import { handlers as ours, type TimerHandlers } from './timer-handlers.ts'

const TICK_MS = 250

/** Looks for due timers by the database's clock; what was due while nothing ran is fired at the start. */
export class Timers {
  readonly #handlers: TimerHandlers
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = false

  constructor(handlers = ours) {
    this.#handlers = handlers
  }

  start() {
    this.#running = this.#run()
  }

  async stop() {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  async #run() {
    try {
      await fireTimers({ handlers: this.#handlers, isStopped: () => this.#stopped })
    } catch (error) {
      log.error({ err: error }, 'timers failed')
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.start(), TICK_MS)
  }
}
