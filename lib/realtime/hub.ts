import type { Server } from 'socket.io'
import { newId } from '#lib/id.ts'
import type { Frame } from './protocol.ts'

const RING = 256

interface Stream {
  seq: number
  ring: Frame[]
}

/**
 * The rooms of this process: each frame is encoded once a room, and the last ones are kept for who comes back. A
 * stream lives from its first watcher on, and a new one starts past every forgotten one, so that no place in an old
 * stream is ever taken for one in a new.
 */
export class Hub {
  readonly epoch = newId()
  readonly #io: Server
  readonly #streams = new Map<string, Stream>()
  #start = 1

  constructor(io: Server) {
    this.#io = io
  }

  isWatched(room: string): boolean {
    return (this.#io.sockets.adapter.rooms.get(room)?.size ?? 0) > 0
  }

  /** Whether somebody watches, or watched a moment ago and may come back for what was missed. */
  isFollowed(room: string): boolean {
    return this.#streams.has(room)
  }

  /** Adds to a room whose sequence lives in this process; so many frames are kept for who comes back. */
  publish(room: string, data: unknown[], kept = RING) {
    const stream = this.#streams.get(room)
    if (!stream || data.length === 0) return
    const frame = { room, epoch: this.epoch, prev: stream.seq, seq: stream.seq + 1, data }
    stream.seq = frame.seq
    stream.ring.push(frame)
    if (stream.ring.length > kept) stream.ring.shift()
    this.send(frame)
  }

  send(frame: Frame) {
    this.#io.to(frame.room).emit('frames', [frame])
  }

  /** Where the room's stream stands; it is followed from here on. */
  follow(room: string): number {
    const stream = this.#streams.get(room) ?? { seq: this.#start, ring: [] }
    this.#streams.set(room, stream)
    return stream.seq
  }

  /** Exactly what was missed, or null when the ring doesn't reach back so far. */
  missed(room: string, epoch: string | undefined, seq: number | undefined): Frame[] | null {
    const stream = this.#streams.get(room)
    if (!stream || epoch !== this.epoch || seq === undefined) return null
    if (seq === stream.seq) return []
    const first = stream.ring.findIndex((frame) => frame.prev === seq)
    return first < 0 ? null : stream.ring.slice(first)
  }

  /** What happens in the room goes untold from here on: who comes back gets a snapshot. */
  forget(room: string) {
    const stream = this.#streams.get(room)
    if (!stream) return
    this.#start = Math.max(this.#start, stream.seq + 1)
    this.#streams.delete(room)
  }

  /** Forgets the rooms that nobody watches. */
  sweep() {
    for (const room of this.#streams.keys()) if (!this.isWatched(room)) this.forget(room)
  }
}
