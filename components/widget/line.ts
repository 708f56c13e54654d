import { io, type Socket } from 'socket.io-client'
import type { Result } from '#lib/problem.ts'
import type { Hello, PublicFrame, Welcome } from '#lib/widget/protocol.ts'
import { text } from './messages.ts'

const ANSWER_MS = 10_000
const RETRY_MS = 2_000
const FINAL_REFUSALS = new Set(['forbidden', 'not_found', 'invalid'])

export interface LineHandlers {
  onWelcome(welcome: Welcome): void
  onLost(): void
  onRefused(): void
  onFrames(frames: readonly PublicFrame[]): void
  onTyping(conversationId: string): void
}

/** The connection to the server: it comes back by itself, and every request has an answer. */
export class Line {
  readonly #socket: Socket
  #isLive = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(serverUrl: string, hello: () => Hello, handlers: LineHandlers) {
    this.#socket = io(`${serverUrl}/widget`, {
      path: '/socket',
      transports: ['websocket'],
      auth: (send) => send(hello()),
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    })
    this.#listen(handlers)
  }

  get isLive() {
    return this.#isLive
  }

  async request<T>(name: string, input: object): Promise<Result<T>> {
    if (!this.#isLive) return unavailable()
    try {
      return asResult<T>(await this.#socket.timeout(ANSWER_MS).emitWithAck(name, input))
    } catch {
      this.#reset()
      return unavailable()
    }
  }

  /** Told when it can be told; nobody waits for it. */
  signal(name: string, input: unknown) {
    if (this.#isLive) this.#socket.volatile.emit(name, input)
  }

  #listen(handlers: LineHandlers) {
    const lose = () => {
      this.#isLive = false
      handlers.onLost()
    }
    this.#socket.on('welcome', (welcome: Welcome) => {
      this.#isLive = true
      handlers.onWelcome(welcome)
    })
    this.#socket.on('frames', (frames: PublicFrame[]) => handlers.onFrames(frames))
    this.#socket.on('typing', ({ conversationId }: { conversationId: string }) =>
      handlers.onTyping(conversationId),
    )
    this.#socket.on('connect_error', (error) => {
      lose()
      if (FINAL_REFUSALS.has(error.message)) handlers.onRefused()
      else this.#retrySoon()
    })
    this.#socket.on('disconnect', () => {
      lose()
      this.#retrySoon()
    })
    window.addEventListener('offline', () => this.#reset())
    window.addEventListener('online', () => this.#socket.connect())
  }

  /** After a word of the server itself the client library doesn't come back on its own. */
  #retrySoon() {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(
      () => {
        if (!this.#socket.active) this.#socket.connect()
      },
      RETRY_MS * (0.5 + Math.random()),
    )
  }

  /** A line that doesn't answer is no line: dropping it makes the library dial again. */
  #reset() {
    this.#socket.io.engine.close()
  }
}

/** The server's doors answer every request with a Result. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asResult = <T>(answer: unknown) => answer as Result<T>

const unavailable = (): Result<never> => ({
  ok: false,
  problem: { code: 'unavailable', message: text.notConnected },
})
