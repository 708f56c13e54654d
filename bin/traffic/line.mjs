import { EventEmitter, once } from 'node:events'
import { io } from 'socket.io-client'

const ANSWER_MS = 5_000
const RETRY_MS = 300

/** One customer's connection by the widget's public protocol: every request is repeated until it is answered. */
export class Line extends EventEmitter {
  reconnects = -1
  #socket
  #isLive = false
  #isClosed = false
  #visitorToken

  constructor({ url, widget }) {
    super()
    this.setMaxListeners(0)
    this.#socket = io(`${url}/widget`, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
      auth: (send) => send({ widgetKey: widget, visitorToken: this.#visitorToken }),
    })
    this.#socket.on('welcome', ({ visitorToken }) => {
      this.#visitorToken = visitorToken
      this.#isLive = true
      this.reconnects += 1
      this.emit('live')
    })
    this.#socket.on('frames', (frames) => this.emit('frames', frames))
    this.#socket.on('disconnect', () => this.#lose())
    this.#socket.on('connect_error', () => this.#lose())
  }

  /** The server's answer to this input, or null when `signal` ended the asking before there was one. */
  async ask(name, input, signal) {
    while (!signal.aborted) {
      try {
        if (!this.#isLive) await once(this, 'live', { signal })
        const answer = await this.#socket.timeout(ANSWER_MS).emitWithAck(name, input)
        if (answer.ok || answer.problem.code !== 'unavailable') return answer
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      } catch {
        // The line was cut or the time is over: the loop asks again or ends.
      }
    }
    return null
  }

  close() {
    this.#isClosed = true
    this.#socket.disconnect()
  }

  reopen() {
    this.#isClosed = false
    this.#socket.connect()
  }

  #lose() {
    this.#isLive = false
    if (!this.#isClosed && !this.#socket.active) setTimeout(() => this.#socket.connect(), RETRY_MS)
  }
}
