import type { ProblemView, Result } from '#lib/problem.ts'
import type { Opened, Received } from '#lib/widget/protocol.ts'
import type { Start } from './chat-state.ts'
import type { Outbox } from './outbox.ts'

const RETRY_MS = 3_000

/** Refusals that the same words would meet again. */
const FINAL: ReadonlySet<ProblemView['code']> = new Set([
  'conflict',
  'invalid',
  'too_large',
  'too_many',
  'not_found',
  'forbidden',
])

export interface DeliveryHost {
  request<T>(name: string, input: object): Promise<Result<T>>
  isLive(): boolean
  start(): Start | null
  onOpened(start: Start, opened: Opened): void
  onRefused(problem: ProblemView): void
  onOutbox(): void
}

/** Brings the start and then each message to the server, one after the other, until it is acknowledged. */
export class Delivery {
  readonly #host: DeliveryHost
  readonly #outbox: Outbox
  #running: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(outbox: Outbox, host: DeliveryHost) {
    this.#outbox = outbox
    this.#host = host
  }

  run(): Promise<void> {
    this.#running ??= this.#bring().finally(() => (this.#running = undefined))
    return this.#running
  }

  async #bring() {
    clearTimeout(this.#timer)
    while (await this.#step());
  }

  /** Whether there may be more to bring. */
  async #step(): Promise<boolean> {
    const start = this.#host.start()
    if (start) return this.#open(start)
    const item = this.#outbox.next()
    if (!item) return false
    const { id, conversationId, text } = item
    const answer = await this.#host.request<Received>('send', { id, conversationId, text })
    if (answer.ok) this.#outbox.markSent(id)
    else if (FINAL.has(answer.problem.code)) this.#outbox.markFailed(id, answer.problem.message)
    else return this.#later()
    this.#host.onOutbox()
    return true
  }

  async #open(start: Start): Promise<boolean> {
    const answer = await this.#host.request<Opened>('start', start)
    if (answer.ok) this.#host.onOpened(start, answer.value)
    else if (FINAL.has(answer.problem.code)) this.#host.onRefused(answer.problem)
    else return this.#later()
    return true
  }

  #later(): false {
    if (this.#host.isLive()) this.#timer = setTimeout(() => void this.run(), RETRY_MS)
    return false
  }
}
