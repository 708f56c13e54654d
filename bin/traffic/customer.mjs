import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Line } from './line.mjs'
import { chooseWay, ratingOf } from './matters.mjs'
import { readBack } from './read-back.mjs'

const FINISH_MS = 10_000
const PAUSE_MS = [1_500, 5_000]
const PATIENCE_MS = 8_000

/** Somebody with a matter: says it line by line, waits, repeats it, gets angry or leaves. */
export class Customer {
  /** Conversation id → ids of its acknowledged messages, in the order of acknowledgement. */
  acknowledged = new Map()
  unacknowledged = 0
  isBusy = false
  /** @type {string | null} */
  #conversationId = null
  /** @type {string | null} */
  #state = null
  #next = 0
  #given

  constructor(given) {
    this.#given = given
    this.line = new Line(given.options)
    this.line.on('frames', (frames) => this.#hear(frames))
  }

  get isOpen() {
    return this.#conversationId !== null && this.#state !== 'ended'
  }

  async openOnly(signal) {
    await this.#open(signal)
  }

  /** The whole visit at a person's pace. */
  async live(signal, deadline) {
    const { matter } = this.#given
    const rounds = matter.how === 'repeats' ? 2 : 1
    for (let round = 0; round < rounds && !signal.aborted && Date.now() < deadline; round++) {
      await this.#open(signal)
      await this.#sayAll(signal)
      if (await this.#changeWay(signal)) return
      if (matter.how === 'leaves') await this.#wait(PATIENCE_MS, signal)
      else if (this.#given.options.isFloor) await this.#waitForEnd(signal, deadline)
      if (!signal.aborted) await this.#end(signal)
    }
  }

  /** One more message now; a conversation that was ended meanwhile is rated and taken up again. */
  async say(signal) {
    this.isBusy = true
    try {
      if (this.#state === 'ended') await this.#end(signal)
      if (!this.isOpen) await this.#open(signal)
      await this.#send(signal)
    } finally {
      this.isBusy = false
    }
  }

  /** Who still waits may choose not to wait here; whether they did. */
  async #changeWay(signal) {
    const way =
      this.#given.options.isFloor && this.#state === 'waiting' ? chooseWay(this.#given.random) : null
    const conversationId = this.#conversationId
    if (!way || !conversationId || signal.aborted) return false
    if (way === 'vanish') return (this.line.close(), true)
    if (way === 'message')
      await this.#ask('leave_message', { conversationId }, signal, () => ({ type: 'left', conversationId }))
    else await this.#askForCall(conversationId, signal)
    return true
  }

  async #askForCall(conversationId, signal) {
    const { random, number } = this.#given
    const offered = await this.line.ask('callback_slots', { conversationId }, signal)
    const slots = offered?.ok ? offered.value.slots : []
    const slotAt = slots[Math.floor(random() ** 2 * slots.length)]
    if (!slotAt) return
    const phone = `+372 5${String(1_000_000 + (number % 1_000_000)).slice(0, 7)}`
    const booked = { type: 'booked', conversationId, slotAt }
    const answer = await this.#ask('book_callback', { conversationId, phone, slotAt }, signal, () => booked)
    if (!answer?.ok || random() < 0.7) return
    await this.#wait(4_000, signal)
    const cancelled = { conversationId, keepsWaiting: random() < 0.5 }
    await this.#ask('cancel_callback', cancelled, signal, () => ({ type: 'cancelled', ...cancelled }))
  }

  async #waitForEnd(signal, deadline) {
    const until = Math.min(deadline, Date.now() + 60_000 + this.#given.random() * 120_000)
    while (this.isOpen && !signal.aborted && Date.now() < until) await this.#wait(500, signal)
  }

  /** Reads everything back as the customer would see it and says what is missing, doubled or out of order. */
  async finish() {
    const findings = { missing: 0, doubled: 0, disordered: 0 }
    const signal = AbortSignal.timeout(FINISH_MS)
    this.line.reopen()
    for (const [conversationId, ids] of this.acknowledged) {
      const found = await readBack(this.line, conversationId, ids, signal)
      for (const key of Object.keys(findings)) findings[key] += found[key]
    }
    this.line.close()
    return findings
  }

  async #open(signal) {
    const { number, options, matter } = this.#given
    const id = randomUUID()
    const input = {
      id,
      name: `Traffic ${options.seed}-${number}`,
      email: `traffic-${options.seed}-${number}@example.org`,
    }
    const answer = await this.#ask('start', input, signal, (value) => ({
      type: 'opened',
      conversationId: value.conversationId,
      matter: matter.name,
    }))
    if (!answer?.ok) return
    this.#conversationId = answer.value.conversationId
    this.#state = 'waiting'
    this.#next = 0
    if (!this.acknowledged.has(this.#conversationId)) this.acknowledged.set(this.#conversationId, [])
    await this.line.ask('watch', { conversationId: this.#conversationId, lastSeq: 0 }, signal)
  }

  async #sayAll(signal) {
    const { lines } = this.#given.matter
    while (this.#next < lines.length && this.isOpen && !signal.aborted) {
      await this.#send(signal)
      const [low, high] = PAUSE_MS
      await this.#wait(low + this.#given.random() * (high - low), signal)
    }
  }

  async #send(signal) {
    const { lines } = this.#given.matter
    const conversationId = this.#conversationId
    if (!conversationId) return
    const count = this.#next++
    const repeated = count >= lines.length ? ` (again, ${count})` : ''
    const input = { id: randomUUID(), conversationId, text: lines[count % lines.length] + repeated }
    const answer = await this.#ask('send', input, signal, ({ seq }) => ({ type: 'message', ...input, seq }))
    if (answer?.ok) this.acknowledged.get(conversationId)?.push(input.id)
    else if (answer) this.#state = 'ended'
    else this.unacknowledged += 1
  }

  async #end(signal) {
    const conversationId = this.#conversationId
    if (!conversationId) return
    await this.#ask('end', { conversationId }, signal, () => ({ type: 'ended', conversationId }))
    const rating = { conversationId, ...ratingOf(this.#given.matter.how, this.#given.random) }
    await this.#ask('rate', rating, signal, () => ({ type: 'rated', ...rating }))
    this.#conversationId = null
  }

  async #ask(name, input, signal, entryOf) {
    const { journal, number } = this.#given
    const askedAt = performance.now()
    const answer = await this.line.ask(name, input, signal)
    const tookMs = Math.round((performance.now() - askedAt) * 10) / 10
    if (answer?.ok) journal.write({ customer: number, ...entryOf(answer.value) }, tookMs)
    else if (answer)
      journal.write({ type: 'refused', customer: number, name, problem: answer.problem }, tookMs)
    return answer
  }

  #hear(frames) {
    for (const { data } of frames)
      for (const item of data)
        if (item.type === 'state' && item.state.conversationId === this.#conversationId)
          this.#state = item.state.state
  }

  #wait(ms, signal) {
    return pause(ms, undefined, { signal }).catch(() => {})
  }
}
