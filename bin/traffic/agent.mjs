import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { signIn } from './sign-in.mjs'

const ANSWER_MS = 10_000
const LINES = [
  'Hello, I have your order in front of me.',
  'I see. Let me look into it.',
  'Done: you get a message as soon as it is on its way.',
]
/** What becomes of a conversation, as shares of all; the rest is answered and resolved. */
const WAYS = [
  ['park', 0.08],
  ['transfer', 0.08],
  ['hand', 0.06],
]

/** Somebody of the demo workspace at work: takes what is held for them, answers it, and gives some of it on. */
export class Agent {
  counts = { accepted: 0, resolved: 0, parked: 0, transferred: 0, called: 0, refused: 0 }
  #given
  #socket
  #holding = new Set()

  constructor(given) {
    this.#given = given
  }

  async work(signal) {
    const { url, account } = this.#given
    const cookie = await signIn(url, `${account}@demo.example`)
    this.#socket = io(url, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie },
    })
    this.#socket.on('greeting', ({ agentId }) => void this.#begin(agentId, signal))
    this.#socket.on('frames', (frames) => {
      for (const { data } of frames) this.#hear(data, signal)
    })
  }

  /** What is in hand goes back to its place in line once the grace is over. */
  leave() {
    this.#socket?.disconnect()
  }

  async #begin(agentId, signal) {
    await this.#command('presence.set', { state: 'available' })
    const answer = await this.#emit('watch', [{ room: `agent:${agentId}` }])
    for (const room of answer?.ok ? answer.value : []) this.#hear(room.snapshot ?? [], signal)
  }

  #hear(items, signal) {
    for (const item of items) {
      if (item.type !== 'me') continue
      if (item.presence?.state === 'missed') void this.#command('presence.set', { state: 'available' })
      for (const { conversation } of item.reservations) void this.#take(conversation, signal)
    }
  }

  async #take({ id, channel }, signal) {
    if (this.#holding.has(id) || signal.aborted) return
    this.#holding.add(id)
    const accepted = await this.#command('conversation.accept', { conversationId: id })
    if (accepted) {
      this.counts.accepted += 1
      await this.#serve(id, channel, signal)
    }
    this.#holding.delete(id)
  }

  async #serve(conversationId, channel, signal) {
    const { random } = this.#given
    if (channel === 'voice' && !(await this.#call(conversationId, signal))) return
    const way = this.#chooseWay()
    const lines = way === 'resolve' ? LINES : LINES.slice(0, 1)
    for (const text of lines) {
      await wait(1_500 + random() * 3_000, signal)
      if (signal.aborted) return
      await this.#command('conversation.send', {
        id: randomUUID(),
        conversationId,
        text,
        shownSeq: 0,
        anyway: true,
      })
    }
    if (way === 'park') return this.#park(conversationId)
    if (way === 'transfer' && (await this.#transfer(conversationId))) return
    if (way === 'hand') await this.#raiseHand(conversationId, signal)
    await this.#finish(conversationId, signal)
  }

  #chooseWay() {
    let left = this.#given.random()
    for (const [way, share] of WAYS) if ((left -= share) < 0) return way
    return 'resolve'
  }

  /** Whether somebody answered; else it is tried again later, or written to. */
  async #call(conversationId, signal) {
    await wait(4_000, signal)
    const outcome = this.#given.random() < 0.7 ? 'done' : 'failed'
    const settled = await this.#command('callback.settle', { conversationId, outcome })
    if (settled) this.counts.called += 1
    return settled && !settled.again
  }

  async #park(conversationId) {
    const until = new Date(Date.now() + 15_000 + this.#given.random() * 45_000).toISOString()
    if (await this.#command('conversation.park', { conversationId, until })) this.counts.parked += 1
  }

  async #transfer(conversationId) {
    const answer = await this.#emit('query', { name: 'conversation.targets', input: { conversationId } })
    const queues = answer?.ok ? answer.value.queues.filter(({ isOpen }) => isOpen) : []
    const to = queues[Math.floor(this.#given.random() * queues.length)]
    if (!to) return false
    const reason = 'They know this better.'
    const input = { conversationId, kind: 'cold', toQueueId: to.id, reason }
    const moved = await this.#command('conversation.transfer', input)
    if (moved) this.counts.transferred += 1
    return moved !== null
  }

  async #raiseHand(conversationId, signal) {
    await this.#command('hand.raise', { conversationId, text: 'May I refund this?' })
    await wait(8_000, signal)
    await this.#command('hand.lower', { conversationId })
  }

  async #finish(conversationId, signal) {
    await this.#command('conversation.resolve', { conversationId })
    await wait(1_000 + this.#given.random() * 3_000, signal)
    const answer = await this.#emit('query', { name: 'conversation.dispositions', input: { conversationId } })
    const dispositionId = answer?.ok ? (answer.value[0]?.id ?? null) : null
    const written = { conversationId, dispositionId, resolution: 'Looked it up and told them.', cause: '' }
    if (await this.#command('conversation.wrap_up', written)) this.counts.resolved += 1
  }

  /** The value that was committed, or null. */
  async #command(name, input) {
    const answer = await this.#emit('command', { name, id: randomUUID(), input })
    if (answer && !answer.ok) this.counts.refused += 1
    return answer?.ok ? answer.value : null
  }

  async #emit(name, input) {
    try {
      return await this.#socket.timeout(ANSWER_MS).emitWithAck(name, input)
    } catch {
      return null
    }
  }
}

const wait = (ms, signal) => pause(ms, undefined, { signal }).catch(() => {})
