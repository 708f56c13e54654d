import { asResult } from './as-result.ts'
import type { QueryClient } from '@tanstack/react-query'
import type { Result } from '#lib/problem.ts'
import type { Frame, Have, Watched } from '#lib/realtime/protocol.ts'
import { connection, onLineChange, lineState } from './connection.ts'
import { reduceRoom, snapshotRoom } from './room-state.ts'

export type RoomStatus = 'live' | 'catching_up' | 'denied'

interface Room {
  watchers: number
  epoch?: string
  seq?: number
  status: RoomStatus
  /** What came while the room was still catching up. */
  early: Frame[]
}

const LINGER_MS = 3_000
const WATCH_MS = 10_000

/** What this tab watches: the only bridge from the server's frames to the query cache. */
export class Rooms {
  readonly #queries: QueryClient
  readonly #rooms = new Map<string, Room>()
  #frames: Frame[] = []
  #wanted = new Set<string>()
  #scheduled = false

  constructor(queries: QueryClient) {
    this.#queries = queries
  }

  /** Opens the line and hears its frames, until what is returned is called. */
  listen(): () => void {
    const socket = connection()
    const receive = (frames: Frame[]) => this.#receive(frames)
    const deny = (names: string[]) => names.forEach((name) => this.#deny(name))
    socket.on('frames', receive).on('revoked', deny)
    const forget = onLineChange(() => this.#lineChanged())
    this.#lineChanged()
    return () => {
      socket.off('frames', receive).off('revoked', deny)
      forget()
    }
  }

  watch(name: string): () => void {
    const room = this.#rooms.get(name) ?? { watchers: 0, status: 'catching_up' as const, early: [] }
    room.watchers += 1
    this.#rooms.set(name, room)
    if (room.watchers === 1) this.#want(name)
    return () => {
      room.watchers -= 1
      setTimeout(() => this.#leaveIfUnwatched(name, room), LINGER_MS)
    }
  }

  #leaveIfUnwatched(name: string, room: Room) {
    if (room.watchers > 0 || this.#rooms.get(name) !== room || room.status === 'denied') return
    connection().emit('unwatch', [name])
    this.#setStatus(name, room, 'catching_up')
  }

  #want(name: string) {
    this.#wanted.add(name)
    if (this.#wanted.size === 1) queueMicrotask(() => void this.#askWanted())
  }

  /** All rooms in one message, each with what it has; the answer is what was missed. */
  async #askWanted() {
    const names = [...this.#wanted]
    this.#wanted.clear()
    if (lineState() !== 'live') return
    const haves = names.map((room): Have => ({
      room,
      epoch: this.#rooms.get(room)?.epoch,
      seq: this.#rooms.get(room)?.seq,
    }))
    const result = await this.#ask(haves)
    if (result?.ok) for (const watched of result.value) this.#apply(watched)
    else if (lineState() === 'live') setTimeout(() => names.forEach((name) => this.#want(name)), 1000)
  }

  async #ask(haves: Have[]): Promise<Result<Watched[]> | null> {
    try {
      return asResult<Result<Watched[]>>(await connection().timeout(WATCH_MS).emitWithAck('watch', haves))
    } catch {
      return null
    }
  }

  #apply(watched: Watched) {
    const room = this.#rooms.get(watched.room)
    if (!room) return
    if (!watched.ok) return this.#deny(watched.room)
    if ('snapshot' in watched) {
      this.#write(watched.room, (before) => snapshotRoom(watched.room, before, watched.snapshot))
      Object.assign(room, { epoch: watched.epoch, seq: watched.seq })
    } else {
      Object.assign(room, { epoch: watched.epoch })
      for (const frame of watched.frames) this.#applyFrame(frame, room)
      this.#write(watched.room, (state) => state ?? reduceRoom(watched.room, undefined, []))
    }
    this.#setStatus(watched.room, room, 'live')
    for (const frame of room.early.splice(0)) this.#applyFrame(frame, room)
  }

  #deny(name: string) {
    const room = this.#rooms.get(name)
    if (!room) return
    Object.assign(room, { epoch: undefined, seq: undefined })
    this.#setStatus(name, room, 'denied')
    this.#queries.removeQueries({ queryKey: ['live', name], exact: true })
  }

  #lineChanged() {
    const live = lineState() === 'live'
    for (const [name, room] of this.#rooms) {
      if (room.status === 'live') this.#setStatus(name, room, 'catching_up')
      if (live && room.watchers > 0) this.#want(name)
    }
  }

  /** Frames of one moment become one commit of the screen. */
  #receive(frames: Frame[]) {
    this.#frames.push(...frames)
    if (this.#scheduled) return
    this.#scheduled = true
    const flush = () => this.#flush()
    if (document.visibilityState === 'visible') requestAnimationFrame(flush)
    else setTimeout(flush, 16)
  }

  #flush() {
    this.#scheduled = false
    const frames = this.#frames
    this.#frames = []
    for (const frame of frames) {
      const room = this.#rooms.get(frame.room)
      if (room?.status === 'live') this.#applyFrame(frame, room)
      else if (room?.status === 'catching_up' && room.watchers > 0) room.early.push(frame)
    }
  }

  #applyFrame(frame: Frame, room: Room) {
    if (frame.prev === frame.seq) return this.#reduce(frame)
    if (frame.epoch !== room.epoch || frame.prev > (room.seq ?? 0)) return this.#want(frame.room)
    if (frame.seq <= (room.seq ?? 0)) return
    room.seq = frame.seq
    this.#reduce(frame)
  }

  #reduce(frame: Frame) {
    this.#write(frame.room, (state) => reduceRoom(frame.room, state, frame.data))
  }

  #write(name: string, next: (state: unknown) => unknown) {
    this.#queries.setQueryData(['live', name], (state: unknown) => next(state) ?? null)
  }

  #setStatus(name: string, room: Room, status: RoomStatus) {
    room.status = status
    this.#queries.setQueryData(['live-status', name], status)
  }
}
