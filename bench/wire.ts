import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const TEXT = 0x81
const MASKED = 0x80
const ENDS_HEAD = Buffer.from('\r\n\r\n')

/** The first text may come before `open` has given the wire. */
type Heard = (text: Buffer, wire: Wire) => void

/**
 * The least WebSocket client that there can be (no fragments, no compression: the server sends neither), so that
 * a thousand of them in one process cost less than the server that is measured.
 */
export class Wire {
  readonly #socket: Socket
  readonly #heard: Heard
  #rest: Buffer = Buffer.alloc(0)
  #isOpen = false
  closed = false

  private constructor(socket: Socket, heard: Heard) {
    this.#socket = socket
    this.#heard = heard
  }

  static open(port: number, headers: Record<string, string>, heard: Heard): Promise<Wire> {
    const socket = connect(port, '127.0.0.1').setNoDelay(true)
    const wire = new Wire(socket, heard)
    socket.write(upgradeRequest(port, headers))
    return new Promise((resolve, reject) => {
      const refuse = (why: string) => reject(new Error(`The server did not open the line: ${why}`))
      socket.on('data', (chunk: Buffer) => wire.#take(chunk, () => resolve(wire), refuse))
      socket.on('error', (error) => refuse(error.message))
      socket.on('close', () => {
        wire.closed = true
        refuse('closed')
      })
    })
  }

  send(text: string) {
    const body = Buffer.from(text)
    const mask = randomBytes(4)
    for (let i = 0; i < body.length; i++) body[i] = (body[i] ?? 0) ^ (mask[i % 4] ?? 0)
    this.#socket.write(Buffer.concat([headOf(body.length), mask, body]))
  }

  close() {
    this.#socket.destroy()
  }

  #take(chunk: Buffer, opened: () => void, refused: (why: string) => void) {
    if (this.#isOpen) return this.#read(chunk)
    this.#rest = Buffer.concat([this.#rest, chunk])
    const end = this.#rest.indexOf(ENDS_HEAD)
    if (end < 0) return
    const head = this.#rest.toString('latin1', 0, end)
    if (!head.startsWith('HTTP/1.1 101')) return refused(head)
    this.#isOpen = true
    opened()
    const first = this.#rest.subarray(end + ENDS_HEAD.length)
    this.#rest = Buffer.alloc(0)
    this.#read(first)
  }

  #read(chunk: Buffer) {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    let at = 0
    for (let found = frameAt(bytes, at); found; found = frameAt(bytes, at)) {
      if (found.opcode === 1) this.#heard(bytes.subarray(found.start, found.end), this)
      at = found.end
    }
    this.#rest = bytes.subarray(at)
  }
}

function frameAt(bytes: Buffer, at: number) {
  if (bytes.length < at + 2) return null
  const short = (bytes[at + 1] ?? 0) & 0x7f
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
  if (bytes.length < start) return null
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  const end = start + length
  return bytes.length < end ? null : { opcode: (bytes[at] ?? 0) & 0x0f, start, end }
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([TEXT, MASKED | length])
  const head = Buffer.alloc(4)
  head[0] = TEXT
  head[1] = MASKED | 126
  head.writeUInt16BE(length, 2)
  return head
}

const upgradeRequest = (port: number, headers: Record<string, string>) =>
  [
    'GET /socket/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')
