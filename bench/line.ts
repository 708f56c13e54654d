import { Wire } from './wire.ts'

/** What a frame of a conversation's stream says of itself. */
export interface Arrival {
  conversationId: string
  prev: number
  seq: number
  text: Buffer
}

type Hear = (arrival: Arrival) => void

const EVENT_WITH_FRAMES = Buffer.from('42["frames",')
const NEXT_FRAME = Buffer.from('},{"room":"')
const ROOM_AT = '42["frames",[{"room":"'.length
const ID_AT = ROOM_AT + 'conversation:'.length
const NUMBERS_AT = ID_AT + 36

/** A signed-in socket.io connection: asks with acknowledgement, and hears frames without decoding all of them. */
export class Line {
  readonly #hear: Hear
  readonly #asked = new Map<number, (answer: unknown) => void>()
  #wire: Wire | undefined
  #letIn: (refusal?: Error) => void = () => {}
  #count = 0

  private constructor(hear: Hear) {
    this.#hear = hear
  }

  static async open(port: number, cookie: string, hear: Hear): Promise<Line> {
    const line = new Line(hear)
    const letIn = new Promise<void>((resolve, reject) => {
      line.#letIn = (refusal) => (refusal ? reject(refusal) : resolve())
    })
    line.#wire = await Wire.open(port, { Cookie: cookie }, (text, wire) => line.#read(text, wire))
    await letIn
    return line
  }

  get closed(): boolean {
    return this.#wire?.closed ?? true
  }

  ask(name: string, body: unknown): Promise<unknown> {
    const id = this.#count++
    return new Promise<unknown>((resolve) => {
      this.#asked.set(id, resolve)
      this.#wire?.send(`42${id}${JSON.stringify([name, body])}`)
    })
  }

  close() {
    this.#wire?.close()
  }

  #read(text: Buffer, wire: Wire) {
    if (text.subarray(0, EVENT_WITH_FRAMES.length).equals(EVENT_WITH_FRAMES)) return this.#readFrames(text)
    const said = text.toString('utf8')
    if (said === '2') return wire.send('3')
    if (said.startsWith('0')) return wire.send('40')
    if (said.startsWith('40')) return this.#letIn()
    if (said.startsWith('44')) return this.#letIn(new Error(`Not let in: ${said}`))
    if (said.startsWith('43')) this.#settle(said)
  }

  #settle(said: string) {
    const at = said.indexOf('[')
    const id = Number(said.slice(2, at))
    const [answer] = asList(JSON.parse(said.slice(at)))
    this.#asked.get(id)?.(answer)
    this.#asked.delete(id)
  }

  /** Most messages hold one frame of a conversation, whose numbers stand at the front. */
  #readFrames(text: Buffer) {
    const kind = text.toString('latin1', ROOM_AT, ID_AT)
    if (kind !== 'conversation:' || text.includes(NEXT_FRAME)) return this.#readSlowly(text)
    const front = text.toString('latin1', NUMBERS_AT, NUMBERS_AT + 90)
    const numbers = /"prev":(\d+),"seq":(\d+),/.exec(front)
    if (!numbers) return this.#readSlowly(text)
    const conversationId = text.toString('latin1', ID_AT, NUMBERS_AT)
    this.#hear({ conversationId, prev: Number(numbers[1]), seq: Number(numbers[2]), text })
  }

  #readSlowly(text: Buffer) {
    const [, frames] = asList(JSON.parse(text.toString('utf8', 2)))
    for (const { room, prev, seq } of asFrames(frames)) {
      const [kind, conversationId] = room.split(':')
      if (kind === 'conversation' && conversationId) this.#hear({ conversationId, prev, seq, text })
    }
  }
}

/** socket.io's events and acknowledgements are lists. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asList = (value: unknown) => value as unknown[]
/** The second of the event `frames` is a list of frames, by both servers here. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const asFrames = (value: unknown) => value as { room: string; prev: number; seq: number }[]
