import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { expireReservations } from './expire-reservations.ts'
import { msUntilDue } from './next-due.ts'
import { reserveNext } from './reserve-next.ts'

/** What a lost wake costs at most: another process's event that never told us. */
const AT_LATEST_MS = 2000
const AT_SOONEST_MS = 10

/** Matches as soon as an event wakes it, and when time alone changes something; never by looking again and again. */
export class Router {
  #again = false
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #dueAt = 0

  start() {
    this.wake()
  }

  wake() {
    if (this.#stopped) return
    this.#again = true
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

  /** What ran out is looked for when something is due, not at each wake. */
  async #route(): Promise<number | null> {
    try {
      if (performance.now() >= this.#dueAt) await expireAll()
      await reserveAll()
      const ms = await msUntilDue()
      this.#dueAt = performance.now() + Math.min(ms ?? AT_LATEST_MS, AT_LATEST_MS)
      return ms
    } catch (error) {
      log.error({ err: error }, 'routing failed')
      return null
    }
  }
}

const call = { actor: system('routing') }

async function expireAll() {
  while ((await expireReservations(call, {})).expired > 0);
}

async function reserveAll() {
  while ((await reserveNext(call, {})).again);
}

/** Ends what ran out, then reserves until nothing matches. */
export async function routeAll() {
  await expireAll()
  await reserveAll()
}
