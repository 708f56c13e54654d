import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { expireReservations } from './expire-reservations.ts'
import { reserveNext } from './reserve-next.ts'

const TICK_MS = 500

/** Matches as soon as it is woken; the tick covers a wake that got lost and ends reservations that ran out. */
export class Router {
  #again = false
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  start() {
    this.#timer = setInterval(() => this.wake(), TICK_MS)
    this.wake()
  }

  wake() {
    this.#again = true
    this.#running ??= this.#run().finally(() => (this.#running = undefined))
  }

  async stop() {
    clearInterval(this.#timer)
    this.#again = false
    await this.#running
  }

  async #run() {
    while (this.#again) {
      this.#again = false
      try {
        await routeAll()
      } catch (error) {
        log.error({ err: error }, 'routing failed')
      }
    }
  }
}

/** Ends what ran out, then reserves until nothing matches. */
export async function routeAll() {
  const call = { actor: system('routing') }
  while ((await expireReservations(call, {})).expired > 0);
  while ((await reserveNext(call, {})).again);
}
