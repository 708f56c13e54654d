import { newId } from '#lib/id.ts'
import type { Ledger } from './ledger.ts'
import type { Line } from './line.ts'
import { clock, stamped } from './same-bytes.ts'

const TICK_MS = 2

export interface Target {
  conversationId: string
  agentId: string
  /** The place of the owner's line. */
  line: number
  /** How many lines hear of it, the owner's among them. */
  watchers: number
  /** `emit` asks the bare server to tell the room without writing anything. */
  event: 'command' | 'emit'
}

/** Sends replies from the owners' lines and counts what should arrive. */
export class Sender {
  readonly #lines: readonly Line[]
  readonly #targets: readonly Target[]
  readonly #ledger: Ledger
  sent = 0
  expected = 0

  constructor(lines: readonly Line[], targets: readonly Target[], ledger: Ledger) {
    this.#lines = lines
    this.#targets = targets
    this.#ledger = ledger
  }

  /** Resolves when all who watch have it; the time until it was acknowledged. */
  async sendNext(): Promise<number> {
    const target = this.#targets[this.sent++ % this.#targets.length]
    if (!target) throw new Error('There is nothing to send to.')
    this.expected += target.watchers
    const { expected } = this
    const sentAt = clock()
    const answer = await this.#lines[target.line]?.ask(target.event, requestOf(target, sentAt))
    const acknowledged = clock() - sentAt
    if (!isOk(answer)) throw new Error(`Not sent: ${JSON.stringify(answer)}`)
    await this.#ledger.until(expected)
    return acknowledged
  }

  /** Whatever the answers take, the next is sent when it is due. */
  async pace(seconds: number, perSecond: number): Promise<number[]> {
    const startedAt = clock()
    const all: Promise<number>[] = []
    while (all.length < seconds * perSecond) {
      const due = Math.min(seconds, (clock() - startedAt) / 1000) * perSecond
      while (all.length < due) all.push(this.sendNext())
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
    }
    return Promise.all(all)
  }
}

function requestOf({ conversationId, agentId }: Target, sentAt: number) {
  const id = newId()
  const input = { id, conversationId, agentId, text: stamped(sentAt), shownSeq: 0, anyway: true }
  return { name: 'conversation.send', id, input }
}

const isOk = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
