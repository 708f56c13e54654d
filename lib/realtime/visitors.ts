import type { Namespace, Socket } from 'socket.io'
import { system } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { expectVisitors } from '#lib/routing/expect-visitors.ts'
import { loseVisitor } from '#lib/routing/lose-visitor.ts'
import { regainVisitor } from '#lib/routing/regain-visitor.ts'

const CALL = { actor: system('widget') }

const roomOf = (visitorId: string) => `visitor:${visitorId}`

/** Which visitors are here, by their screens: whoever waits and goes gives up their place after a while. */
export class Visitors {
  readonly #door: Namespace
  readonly #expected = expectVisitors(CALL, {}).catch(tell)
  #isStopped = false

  constructor(door: Namespace) {
    this.#door = door
  }

  /** `conversationId`: the one that they have open, and may have been given up for lost in. */
  greet(socket: Pick<Socket, 'join' | 'on'>, visitorId: string, conversationId: string | null) {
    const joined = Promise.resolve(socket.join(roomOf(visitorId)))
    if (conversationId) void joined.then(() => this.#regain(visitorId)).catch(tell)
    socket.on('disconnect', () => void this.#lose(visitorId).catch(tell))
  }

  stop() {
    this.#isStopped = true
  }

  /** Whoever comes back while this is written takes their timer away after, or is seen here. */
  async #lose(visitorId: string) {
    if (this.#isStopped || (await this.#isHere(visitorId))) return
    const { lost } = await loseVisitor(CALL, { visitorId })
    if (lost && (await this.#isHere(visitorId))) await this.#regain(visitorId)
  }

  async #regain(visitorId: string) {
    await this.#expected
    await regainVisitor(CALL, { visitorId })
  }

  async #isHere(visitorId: string): Promise<boolean> {
    return (await this.#door.in(roomOf(visitorId)).fetchSockets()).length > 0
  }
}

function tell(error: unknown) {
  log.error({ err: error }, 'a visitor’s coming or going was not written')
}
