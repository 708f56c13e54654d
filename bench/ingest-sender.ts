import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { answerParent } from './answer-parent.ts'
import { bodyOf, CALLS } from './ingest-calls.ts'

const SUCCESS = '{"success":true}'

/** One connection with one request under way, by hand: a client that costs little beside what it asks. */
class Caller {
  readonly #socket: Socket
  readonly #head: string
  #settle: ((isKept: boolean) => void) | undefined
  #answer = ''

  constructor(port: number, key: string) {
    const basic = Buffer.from(`${key}:`).toString('base64')
    this.#head = `POST /v1/batch HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Basic ${basic}\r\ncontent-type: application/json\r\n`
    this.#socket = connect(port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (data) => this.#read(data.toString('latin1')))
    this.#socket.on('close', () => this.#settle?.(false))
    this.#socket.on('error', () => {})
  }

  send(): Promise<boolean> {
    const body = bodyOf(randomUUID())
    this.#socket.write(`${this.#head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    return new Promise((resolve) => (this.#settle = resolve))
  }

  end() {
    this.#socket.destroy()
  }

  #read(text: string) {
    this.#answer += text
    if (!/\r\n\r\n[^]*\}/.test(this.#answer)) return
    const isKept = this.#answer.includes(SUCCESS)
    this.#answer = ''
    this.#settle?.(isKept)
  }
}

interface Sides<T> {
  product: T
  baseline: T
}
type Side = keyof Sides<unknown>

let callers: Sides<Caller[]> = { product: [], baseline: [] }

function open({ ports, key, connections }: { ports: Sides<number>; key: string; connections: number }) {
  const callersOf = (port: number) => Array.from({ length: connections }, () => new Caller(port, key))
  callers = { product: callersOf(ports.product), baseline: callersOf(ports.baseline) }
}

/** As fast as the answers come; gives calls kept. */
async function flood({
  seconds,
  side,
}: {
  seconds: number
  side: Side
}): Promise<{ kept: number; perSecond: number }> {
  const startedAt = performance.now()
  let kept = 0
  await Promise.all(
    callers[side].map(async (caller) => {
      while (performance.now() - startedAt < seconds * 1000) if (await caller.send()) kept += CALLS
    }),
  )
  return { kept, perSecond: (kept / (performance.now() - startedAt)) * 1000 }
}

/** At a steady rate, whether the answers keep up or not; times run from when each was due. */
async function pace({ seconds, perSecond }: { seconds: number; perSecond: number }) {
  const everyMs = (CALLS / perSecond) * 1000
  const count = Math.floor((seconds * 1000) / everyMs)
  const startedAt = performance.now()
  const times: number[] = []
  let [next, kept] = [0, 0]
  await Promise.all(
    callers.product.map(async (caller) => {
      for (let turn = next++; turn < count; turn = next++) {
        const dueAt = startedAt + turn * everyMs
        const early = dueAt - performance.now()
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
        if (await caller.send()) kept += CALLS
        times.push(performance.now() - dueAt)
      }
    }),
  )
  return { kept, times }
}

const handlers = { open, flood, pace }
export type IngestSender = typeof handlers

answerParent(handlers, () => {
  for (const caller of [...callers.product, ...callers.baseline]) caller.end()
  return Promise.resolve()
})
