import type { Server, Socket } from 'socket.io'
import type { AgentActor } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { sessionIdOf } from '#lib/auth/session-id.ts'
import { answer } from '#lib/door.ts'
import { Problem, type Result } from '#lib/problem.ts'
import type { LiveParts } from './broadcaster.ts'
import { commands, type Commands } from './commands.ts'
import { type AgentSocketData, personRoom, sessionRoom } from './doorkeeper.ts'
import type { Greeting, Have, TypingSignal, Watched } from './protocol.ts'
import { queries, type Queries } from './queries.ts'
import { TokenBucket } from './token-bucket.ts'
import { watch } from './watch.ts'

type Ack<T> = (result: Result<T>) => void

const COMMANDS_PER_SECOND = 60
const BURST = 400
const ROOMS_AT_ONCE = 200

/** Signed-in people's sockets: the same session as the pages, looked up anew for each command. */
export function attachAgentDoor(io: Server, live: LiveParts, build: string) {
  io.use((socket, next) => {
    admit(socket).then(
      () => next(),
      () => next(new Error('signed_out')),
    )
  })
  io.on('connection', (socket) => {
    const { actor } = dataOf(socket)
    void socket.join([personRoom(actor.agentId), sessionRoom(actor.sessionId)])
    const greeting: Greeting = { build, serverNow: Date.now(), agentId: actor.agentId }
    socket.emit('greeting', greeting)
    listen(socket, live)
  })
}

async function admit(socket: Socket) {
  const { headers } = socket.request
  if (headers.origin && new URL(headers.origin).host !== headers.host) throw new Error('cross-site')
  const sessionId = await sessionIdOf({ cookies: cookiesOf(headers.cookie ?? ''), headers })
  const actor = sessionId ? await loadActor(sessionId) : null
  if (!actor) throw new Error('signed out')
  socket.data = { actor } satisfies AgentSocketData
}

const cookiesOf = (header: string) =>
  Object.fromEntries(
    header.split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=')
      return [name, decodeURIComponent(value.join('='))]
    }),
  )

/** Set by `admit` before any handler runs. */
const dataOf = (socket: Socket) => socket.data as AgentSocketData

function listen(socket: Socket, live: LiveParts) {
  const bucket = new TokenBucket(COMMANDS_PER_SECOND, BURST)
  socket.use((_packet, next) => {
    if (bucket.take()) return next()
    socket.emit('refused', 'too_many')
    socket.disconnect(true)
  })
  socket.on(
    'command',
    (request: unknown, ack: unknown) => void reply(ack, () => runCommand(socket, request, live)),
  )
  socket.on('query', (request: unknown, ack: unknown) => void reply(ack, () => runQuery(socket, request)))
  socket.on('watch', (haves: unknown, ack: unknown) => void reply(ack, () => watchAll(socket, haves, live)))
  socket.on('unwatch', (rooms: unknown) => leaveAll(socket, rooms))
  socket.on('typing', (conversationId: unknown) => signalTyping(socket, conversationId))
}

async function reply<T>(ack: unknown, work: () => Promise<T>) {
  const result = await answer(work)
  if (typeof ack === 'function') (ack as Ack<T>)(result)
}

async function actorNow(socket: Socket): Promise<AgentActor> {
  const actor = await loadActor(dataOf(socket).actor.sessionId)
  if (!actor) {
    socket.emit('signed_out')
    socket.disconnect(true)
    throw new Problem('signed_out', 'You are signed out. What you typed is kept here.')
  }
  return actor
}

interface Request {
  name: string
  id?: string
  input: unknown
}

function readRequest(request: unknown): Request {
  if (
    typeof request !== 'object' ||
    request === null ||
    !('name' in request) ||
    typeof request.name !== 'string'
  )
    throw new Problem('invalid', 'This is not a request.')
  const id = 'id' in request && typeof request.id === 'string' ? request.id : undefined
  return { name: request.name, id, input: 'input' in request ? request.input : undefined }
}

/** The input's shape is the verb's own to judge. */
type Loose = (who: unknown, input: unknown) => Promise<unknown>

/** A reply checks the live session in its own statement, so that it needs no look-up before. */
const SELF_CHECKING = new Set<string>(['conversation.send' satisfies keyof Commands])

async function runCommand(socket: Socket, raw: unknown, live: LiveParts) {
  const { name, id, input } = readRequest(raw)
  if (!Object.hasOwn(commands, name)) throw new Problem('invalid', 'There is no such command.')
  const actor = SELF_CHECKING.has(name) ? dataOf(socket).actor : await actorNow(socket)
  const value = await (commands[name as keyof Commands] as Loose)({ actor, commandId: id }, input)
  if (name === 'conversation.read' && isChanged(value)) live.lists.touch(conversationOf(input))
  return value
}

async function runQuery(socket: Socket, raw: unknown) {
  const { name, input } = readRequest(raw)
  if (!Object.hasOwn(queries, name)) throw new Problem('invalid', 'There is no such query.')
  return (queries[name as keyof Queries] as Loose)(await actorNow(socket), input)
}

const isChanged = (value: unknown) =>
  typeof value === 'object' && value !== null && 'changed' in value && value.changed === true

const conversationOf = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'conversationId' in input ? String(input.conversationId) : ''

async function watchAll(socket: Socket, haves: unknown, live: LiveParts): Promise<Watched[]> {
  if (!Array.isArray(haves) || haves.length > ROOMS_AT_ONCE)
    throw new Problem('invalid', 'Too many rooms at once.')
  const actor = await actorNow(socket)
  return Promise.all(haves.filter(isHave).map((have) => watch(socket, actor, have, live)))
}

const isHave = (have: unknown): have is Have =>
  typeof have === 'object' && have !== null && 'room' in have && typeof have.room === 'string'

function leaveAll(socket: Socket, rooms: unknown) {
  if (!Array.isArray(rooms)) return
  for (const room of rooms) if (typeof room === 'string' && room.includes(':')) void socket.leave(room)
}

/** Only who is let into the conversation's room may say that they type in it. */
function signalTyping(socket: Socket, conversationId: unknown) {
  if (typeof conversationId !== 'string' || !socket.rooms.has(`conversation:${conversationId}`)) return
  const signal: TypingSignal = { conversationId, who: 'agent', name: dataOf(socket).actor.name }
  socket.to(`conversation:${conversationId}`).volatile.emit('typing', signal)
  socket.nsp.server.of('/widget').to(`public:${conversationId}`).volatile.emit('typing', signal)
}
