const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 5_000
const SILENCE_MS = 20_000

export interface WireHandlers {
  /** What the server wants to know of who dials, asked for anew each time. */
  hello(): object
  onEvent(name: string, value: unknown): void
  onLost(): void
  /** The server said no, with a word why; whether to dial again. */
  onRefused(reason: string): boolean
}

/**
 * As much of socket.io's protocol (version 5 over Engine.IO 4) as the chat needs, over one websocket; the whole
 * client would be a third of the script. It dials again by itself.
 */
export class Wire {
  readonly #url: string
  readonly #room: string
  readonly #handlers: WireHandlers
  readonly #answers = new Map<number, (answer: unknown) => void>()
  #socket: WebSocket | undefined
  #isJoined = false
  #asked = 0
  #tries = 0
  #silenceMs = SILENCE_MS
  #retry: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor(serverUrl: string, room: string, handlers: WireHandlers) {
    this.#url = `${serverUrl.replace(/^http/, 'ws')}/socket/?EIO=4&transport=websocket`
    this.#room = room
    this.#handlers = handlers
  }

  dial() {
    clearTimeout(this.#retry)
    if (this.#socket) return
    const socket = new WebSocket(this.#url)
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#socket === socket && this.#hear(String(data)))
    socket.addEventListener('close', () => this.#socket === socket && this.drop())
    this.#silenceMs = SILENCE_MS
    this.#listenFor()
  }

  /** Gives up this connection and dials again soon. A websocket that has no network doesn't close by itself. */
  drop() {
    this.#leave()
    const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#tries++)
    this.#retry = setTimeout(() => this.dial(), delay * (0.5 + Math.random()))
  }

  ask(name: string, input: unknown, withinMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = this.#asked++
      const timer = setTimeout(() => this.#answers.delete(id) && reject(new Error('unanswered')), withinMs)
      this.#answers.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      this.#say('2', [name, input], id)
    })
  }

  /** Said only while nothing stands in the way. */
  signal(name: string, input: unknown) {
    if (this.#socket?.bufferedAmount === 0) this.#say('2', [name, input])
  }

  #say(kind: string, value: unknown, id: number | '' = '') {
    if (kind === '0' || this.#isJoined)
      this.#socket?.send(`4${kind}${this.#room},${id}${JSON.stringify(value)}`)
  }

  #hear(packet: string) {
    this.#listenFor()
    if (packet === '2') return this.#socket?.send('3')
    if (packet.startsWith('0')) return this.#greet(packet.slice(1))
    const [start, kind, id] = new RegExp(`^4(\\d)${this.#room},(\\d*)`).exec(packet) ?? []
    if (start === undefined) return
    const rest = packet.slice(start.length)
    const value: unknown = rest === '' ? null : JSON.parse(rest)
    if (kind === '0') this.#isJoined = true
    if (kind === '1') this.drop()
    if (kind === '2' && Array.isArray(value)) this.#handlers.onEvent(String(value[0]), value[1])
    if (kind === '3' && Array.isArray(value)) this.#answer(Number(id), value[0])
    if (kind === '4') this.#refuse(value)
  }

  #greet(opening: string) {
    const { pingInterval = SILENCE_MS, pingTimeout = SILENCE_MS } = asOpening(JSON.parse(opening))
    this.#silenceMs = pingInterval + pingTimeout
    this.#say('0', this.#handlers.hello())
  }

  #answer(id: number, answer: unknown) {
    this.#tries = 0
    this.#answers.get(id)?.(answer)
    this.#answers.delete(id)
  }

  #refuse(value: unknown) {
    const reason = value instanceof Object && 'message' in value ? String(value.message) : ''
    if (this.#handlers.onRefused(reason)) this.drop()
    else this.#leave()
  }

  #leave() {
    const socket = this.#socket
    this.#socket = undefined
    this.#isJoined = false
    clearTimeout(this.#silence)
    socket?.close()
    if (socket) this.#handlers.onLost()
  }

  /** The server says something at least this often: a line that is silent for longer is none. */
  #listenFor() {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.drop(), this.#silenceMs)
  }
}

interface Opening {
  pingInterval?: number
  pingTimeout?: number
}

/** Engine.IO's first packet. */
const asOpening = (opening: unknown) => (opening ?? {}) as Opening
