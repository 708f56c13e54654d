import type { Result } from '#lib/problem.ts'
import type { Hello, PublicFrame, Welcome } from '#lib/widget/protocol.ts'
import { text } from './messages.ts'
import { Wire } from './wire.ts'

const ANSWER_MS = 10_000
const FINAL_REFUSALS = new Set(['forbidden', 'not_found', 'invalid'])

export interface LineHandlers {
  onWelcome(welcome: Welcome): void
  onLost(): void
  onRefused(): void
  onFrames(frames: readonly PublicFrame[]): void
  onTyping(conversationId: string): void
}

/** What the server tells, by name. */
interface Told {
  welcome: Welcome
  frames: PublicFrame[]
  typing: { conversationId: string }
}

/** The connection to the server: it comes back by itself, and every request has an answer. */
export class Line {
  readonly #wire: Wire
  #isLive = false

  constructor(serverUrl: string, hello: () => Hello, handlers: LineHandlers) {
    this.#wire = new Wire(serverUrl, '/widget', {
      hello,
      onEvent: (name, value) => this.#hear(name, value, handlers),
      onLost: () => {
        this.#isLive = false
        handlers.onLost()
      },
      onRefused: (reason) => {
        const isFinal = FINAL_REFUSALS.has(reason)
        if (isFinal) queueMicrotask(() => handlers.onRefused())
        return !isFinal
      },
    })
    this.#wire.dial()
    window.addEventListener('offline', () => this.#wire.drop())
    window.addEventListener('online', () => this.#wire.dial())
  }

  get isLive() {
    return this.#isLive
  }

  async request<T>(name: string, input: object): Promise<Result<T>> {
    if (!this.#isLive) return unavailable()
    try {
      return asResult<T>(await this.#wire.ask(name, input, ANSWER_MS))
    } catch {
      this.#wire.drop()
      return unavailable()
    }
  }

  /** Told when it can be told; nobody waits for it. */
  signal(name: string, input: unknown) {
    if (this.#isLive) this.#wire.signal(name, input)
  }

  #hear(name: string, value: unknown, handlers: LineHandlers) {
    if (isTold(name, 'welcome', value)) {
      this.#isLive = true
      handlers.onWelcome(value)
    }
    if (isTold(name, 'frames', value)) handlers.onFrames(value)
    if (isTold(name, 'typing', value)) handlers.onTyping(value.conversationId)
  }
}

/** What the server says under a name has the shape that its side writes for that name. */
const isTold = <N extends keyof Told>(name: string, wanted: N, _value: unknown): _value is Told[N] =>
  name === wanted

/** The server's doors answer every request with a Result. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asResult = <T>(answer: unknown) => answer as Result<T>

const unavailable = (): Result<never> => ({
  ok: false,
  problem: { code: 'unavailable', message: text.notConnected },
})
