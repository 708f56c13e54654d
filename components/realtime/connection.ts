import { asResult } from './as-result.ts'
import { io, type Socket } from 'socket.io-client'
import { serverClock } from '#components/ui/server-clock.ts'
import { newId } from '#lib/id.ts'
import type { Result } from '#lib/problem.ts'
import type { Commands } from '#lib/realtime/commands.ts'
import type { Greeting } from '#lib/realtime/protocol.ts'
import type { Queries } from '#lib/realtime/queries.ts'

export type CommandName = keyof Commands
export type CommandInput<N extends CommandName> = Parameters<Commands[N]>[1]
export type CommandValue<N extends CommandName> = Awaited<ReturnType<Commands[N]>>
export type QueryName = keyof Queries
export type QueryInput<N extends QueryName> = Parameters<Queries[N]>[1]
export type QueryValue<N extends QueryName> = Awaited<ReturnType<Queries[N]>>

export type LineState = 'connecting' | 'live' | 'offline' | 'signed_out'

const ACK_MS = 10_000
const REFUSED_MS = 2000

let socket: Socket | undefined
let firstBuild: string | undefined
let newestBuild: string | undefined
let line: LineState = 'connecting'
const listeners = new Set<() => void>()

/** The one socket of this tab; made at first use in the browser. */
export function connection(): Socket {
  socket ??= open()
  return socket
}

export const lineState = () => line
/** Whether the server was built anew since this tab was loaded. */
export const isOldBuild = () => firstBuild !== newestBuild

export function onLineChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setLine(next: LineState) {
  if (line === next) return
  line = next
  for (const listener of listeners) listener()
}

function open(): Socket {
  const made = io({
    path: '/socket',
    transports: ['websocket'],
    reconnectionDelay: 250,
    reconnectionDelayMax: 5000,
  })
  made.on('greeting', (next: Greeting) => {
    firstBuild ??= next.build
    newestBuild = next.build
    serverClock.set(next.serverNow)
    setLine('live')
  })
  made.on('disconnect', (reason) => {
    if (line !== 'signed_out') setLine('offline')
    if (reason === 'io server disconnect' && line !== 'signed_out') made.connect()
  })
  made.on('connect_error', (error) => {
    setLine(error.message === 'signed_out' ? 'signed_out' : 'offline')
    // socket.io tries again by itself unless it was the server that refused.
    if (line === 'offline' && !made.active) setTimeout(() => made.connect(), REFUSED_MS)
  })
  made.on('signed_out', () => setLine('signed_out'))
  return made
}

const lost: Result<never> = {
  ok: false,
  problem: { code: 'unavailable', message: 'No answer from the server. What you typed is kept; try again.' },
}

/** Acknowledged means committed. The same `id` twice has one effect. */
export async function sendCommand<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  id: string = newId(),
): Promise<Result<CommandValue<N>>> {
  return request('command', { name, id, input })
}

async function ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<Result<QueryValue<N>>> {
  return request('query', { name, input })
}

async function request<T>(kind: string, body: object): Promise<Result<T>> {
  try {
    return asResult<Result<T>>(await connection().timeout(ACK_MS).emitWithAck(kind, body))
  } catch {
    return lost
  }
}

/** For react-query: the value, or the problem thrown with its sentence. */
export async function askOrThrow<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryValue<N>> {
  const result = await ask(name, input)
  if (result.ok) return result.value
  throw Object.assign(new Error(result.problem.message), { code: result.problem.code })
}
