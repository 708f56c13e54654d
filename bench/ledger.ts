import type { Arrival } from './line.ts'
import { clock, sentAtOf } from './same-bytes.ts'

/** What arrived on many lines, in its right order or not. */
export class Ledger {
  delivered = 0
  /** Frames that hold a value beside the stream, such as a conversation's header. */
  values = 0
  /** Lost, doubled or out of order. */
  wrong = 0
  #latencies: number[] = []
  /** Each so-manieth arrival is timed; none at 0. */
  #every = 0
  #awaited: { total: number; resolve: () => void }[] = []
  #turn = 0

  /** What one line hears; `from` is the `seq` that all its rooms start at. */
  hearer(from: number, timed = false) {
    const last = new Map<string, number>()
    return (arrival: Arrival) => {
      const { conversationId, prev, seq } = arrival
      if (prev === seq) return void this.values++
      const before = last.get(conversationId) ?? from
      if (prev !== before) this.wrong += Math.max(1, prev - before)
      last.set(conversationId, seq)
      this.#count(seq - prev)
      if (timed && this.#every > 0) this.#time(arrival.text)
    }
  }

  until(total: number): Promise<void> {
    if (this.delivered >= total) return Promise.resolve()
    return new Promise((resolve) => this.#awaited.push({ total, resolve }))
  }

  listen(every: number) {
    this.#every = every
    this.#latencies = []
  }

  /** The times from sending to arrival since `listen`, in ms. */
  takeLatencies(): number[] {
    this.#every = 0
    return this.#latencies
  }

  #time(text: Buffer) {
    if (this.#turn++ % this.#every !== 0) return
    const sentAt = sentAtOf(text)
    if (sentAt !== null) this.#latencies.push(clock() - sentAt)
  }

  #count(entries: number) {
    this.delivered += entries
    if (this.#awaited.length === 0) return
    for (const { total, resolve } of this.#awaited) if (this.delivered >= total) resolve()
    this.#awaited = this.#awaited.filter(({ total }) => this.delivered < total)
  }
}
