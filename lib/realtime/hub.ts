import type { Server } from 'socket.io'
import { newId } from '#lib/id.ts'
import type { Frame } from './protocol.ts'

const RING = 256

interface Stream {
  seq: number
  ring: Frame[]
}

/** The rooms of this process: each frame is encoded once a room, and the last ones are kept for who comes back. */
export class Hub {
  readonly epoch = newId()
  readonly #io: Server
  readonly #streams = new Map<string, Stream>()

  constructor(io: Server) {
    this.#io = io
  }

  isWatched(room: string): boolean {
    return (this.#io.sockets.adapter.rooms.get(room)?.size ?? 0) > 0
  }

  watchedRooms(prefix: string): string[] {
    return [...this.#io.sockets.adapter.rooms.keys()].filter((room) => room.startsWith(prefix))
  }

  /** Adds to a room whose sequence lives in this process. */
  publish(room: string, data: unknown[]) {
    if (data.length === 0) return
    const stream = this.#stream(room)
    const frame = { room, epoch: this.epoch, prev: stream.seq, seq: stream.seq + 1, data }
    stream.seq = frame.seq
    stream.ring.push(frame)
    if (stream.ring.length > RING) stream.ring.shift()
    this.send(frame)
  }

  send(frame: Frame) {
    this.#io.to(frame.room).emit('frames', [frame])
  }

  seqOf(room: string): number {
    return this.#stream(room).seq
  }

  /** Exactly what was missed, or null when the ring doesn't reach back so far. */
  missed(room: string, epoch: string | undefined, seq: number | undefined): Frame[] | null {
    const stream = this.#stream(room)
    if (epoch !== this.epoch || seq === undefined || seq > stream.seq) return null
    if (seq === stream.seq) return []
    const first = stream.ring.findIndex((frame) => frame.prev === seq)
    return first < 0 ? null : stream.ring.slice(first)
  }

  /** Forgets rooms that nobody watches; who comes back gets a snapshot. */
  sweep() {
    for (const room of this.#streams.keys()) if (!this.isWatched(room)) this.#streams.delete(room)
  }

  #stream(room: string): Stream {
    let stream = this.#streams.get(room)
    if (!stream) this.#streams.set(room, (stream = { seq: 0, ring: [] }))
    return stream
  }
}
