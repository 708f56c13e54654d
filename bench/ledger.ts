import type { Arrival } from './line.ts'
import { clock, sentAtOf } from './same-bytes.ts'

const SAMPLED = 7

/** What arrived on many lines, in its right order or not. */
export class Ledger {
  delivered = 0
  /** Frames that hold a value beside the stream, such as a conversation's header. */
  values = 0
  /** Lost, doubled or out of order. */
  wrong = 0
  latencies: number[] | null = null
  #awaited: { total: number; resolve: () => void }[] = []
  #turn = 0

  /** What one line hears; `from` is the `seq` that all its rooms start at. */
  hearer(from: number) {
    const last = new Map<string, number>()
    return (arrival: Arrival) => {
      const { conversationId, prev, seq } = arrival
      if (prev === seq) return void this.values++
      const before = last.get(conversationId) ?? from
      if (prev !== before) this.wrong += Math.max(1, prev - before)
      last.set(conversationId, seq)
      this.#count(seq - prev, arrival.text)
    }
  }

  until(total: number): Promise<void> {
    if (this.delivered >= total) return Promise.resolve()
    return new Promise((resolve) => this.#awaited.push({ total, resolve }))
  }

  #count(entries: number, text: Buffer) {
    this.delivered += entries
    if (this.latencies && this.#turn++ % SAMPLED === 0) {
      const sentAt = sentAtOf(text)
      if (sentAt !== null) this.latencies.push(clock() - sentAt)
    }
    if (this.#awaited.length === 0) return
    for (const { total, resolve } of this.#awaited) if (this.delivered >= total) resolve()
    this.#awaited = this.#awaited.filter(({ total }) => this.delivered < total)
  }
}
