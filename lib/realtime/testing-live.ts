import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encode } from 'next-auth/jwt'
import { io, type Socket } from 'socket.io-client'
import { setAnnouncer } from '#lib/announce.ts'
import type { CommittedEvent } from '#lib/events.ts'
import type { Result } from '#lib/problem.ts'
import { startRealtime } from '#lib/server/start-realtime.ts'
import { Tellers } from '#lib/server/tellers.ts'
import type { Frame, Greeting, Have, TypingSignal, Watched } from './protocol.ts'

const SECRET = 'a secret of the tests'

interface Heard {
  greeting(greeting: Greeting): void
  frames(frames: Frame[]): void
  revoked(rooms: string[]): void
  typing(signal: TypingSignal): void
  signed_out(): void
}

interface Said {
  watch(haves: Have[], ack: (result: Result<Watched[]>) => void): void
  command(request: object, ack: (result: Result<unknown>) => void): void
  query(request: object, ack: (result: Result<unknown>) => void): void
  unwatch(rooms: string[]): void
  typing(conversationId: string): void
}

export interface LiveServer {
  port: number
  /** Tells of events as the relay would. */
  tell(events: readonly CommittedEvent[]): void
  stop(): Promise<void>
}

/** The sockets on a port of their own; what verbs commit in this process is told at once. */
export async function startLiveServer(): Promise<LiveServer> {
  process.env.NEXTAUTH_SECRET = SECRET
  const tellers = new Tellers()
  const http = createServer()
  const realtime = startRealtime(http, tellers, 'tested')
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const tell = (events: readonly CommittedEvent[]) => tellers.tell(events)
  setAnnouncer(tell)
  return {
    port: portOf(http.address()),
    tell,
    async stop() {
      setAnnouncer(null)
      await realtime.stop()
    },
  }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** One screen of somebody: what it was told, and what it may ask. */
export class Line {
  readonly frames: Frame[] = []
  readonly revoked: string[] = []
  readonly typing: TypingSignal[] = []
  signedOut = false
  readonly socket: Socket<Heard, Said>

  constructor(port: number, headers: Record<string, string>) {
    this.socket = io(`http://127.0.0.1:${port}`, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
    })
    this.socket.on('frames', (frames) => this.frames.push(...frames))
    this.socket.on('revoked', (rooms) => this.revoked.push(...rooms))
    this.socket.on('typing', (signal) => this.typing.push(signal))
    this.socket.on('signed_out', () => (this.signedOut = true))
  }

  opened(): Promise<Greeting> {
    return new Promise((resolve, reject) => {
      this.socket.once('greeting', resolve)
      this.socket.once('connect_error', reject)
    })
  }

  async watch(room: string, have: Omit<Have, 'room'> = {}): Promise<Watched> {
    const result = await this.socket.emitWithAck('watch', [{ room, ...have }])
    const watched = result.ok ? result.value[0] : undefined
    if (!watched) throw new Error('The room was not answered for.')
    return watched
  }

  command(name: string, input: object): Promise<Result<unknown>> {
    return this.socket.emitWithAck('command', { name, input })
  }

  query(name: string, input: object): Promise<Result<unknown>> {
    return this.socket.emitWithAck('query', { name, input })
  }

  /** What was told of a room's stream, as items; values without a place in it are left out. */
  told(room: string): unknown[] {
    return this.frames
      .filter((frame) => frame.room === room && frame.prev < frame.seq)
      .flatMap(({ data }) => data)
  }
}

export async function cookieOf(sessionId: string): Promise<string> {
  const token = await encode({ token: { sid: sessionId }, secret: SECRET })
  return `next-auth.session-token=${token}`
}

/** Somebody's screen, signed in and greeted. */
export async function openLine(port: number, sessionId: string): Promise<Line> {
  const line = new Line(port, { cookie: await cookieOf(sessionId) })
  await line.opened()
  return line
}
