import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { expireReservations } from './expire-reservations.ts'
import { lookAhead } from './look-ahead.ts'
import { reserveNext } from './reserve-next.ts'

/** What a lost wake costs at most: another process's event that never told us. */
const AT_LATEST_MS = 2000
const AT_SOONEST_MS = 10

/** Matches as soon as an event wakes it, and when time alone changes something; never by looking again and again. */
export class Router {
  #again = false
  #waits = false
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  start() {
    this.wake()
  }

  /** `waits`: something stands in line for certain. */
  wake(waits = false) {
    if (this.#stopped) return
    this.#again = true
    this.#waits ||= waits
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      if (this.#again) this.wake()
    })
  }

  async stop() {
    this.#stopped = true
    this.#again = false
    clearTimeout(this.#timer)
    await this.#running
  }

  async #run() {
    clearTimeout(this.#timer)
    let due: number | null = null
    while (this.#again) {
      this.#again = false
      due = await this.#route()
    }
    if (this.#stopped) return
    const ms = Math.min(Math.max(due ?? AT_LATEST_MS, AT_SOONEST_MS), AT_LATEST_MS)
    this.#timer = setTimeout(() => this.wake(), ms)
  }

  async #route(): Promise<number | null> {
    const waits = this.#waits
    this.#waits = false
    try {
      return await routeAll(waits)
    } catch (error) {
      log.error({ err: error }, 'routing failed')
      return null
    }
  }
}

const call = { actor: system('routing') }

/** Ends what ran out and reserves until nothing matches; says in how many milliseconds time alone may change that. */
export async function routeAll(isWaiting = false): Promise<number | null> {
  if (isWaiting) await reserveNext(call, {})
  for (;;) {
    const { expires, waits, dueMs } = await lookAhead()
    const ended = expires ? (await expireReservations(call, {})).expired : 0
    const { again } = waits || ended > 0 ? await reserveNext(call, {}) : { again: false }
    if (ended === 0 && !again) return dueMs
  }
}
