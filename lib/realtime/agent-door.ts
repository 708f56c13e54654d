import type { Server, Socket } from 'socket.io'
import { loadActor } from '#lib/auth/load-actor.ts'
import { sessionIdOf } from '#lib/auth/session-id.ts'
import { Problem } from '#lib/problem.ts'
import { isOwnOrigin } from '#lib/widget/origins.ts'
import { runCommand, runQuery, watchAll } from './agent-requests.ts'
import { agentOf, setAgent } from './agent-socket.ts'
import type { LiveParts } from './broadcaster.ts'
import { cookiesOf } from './cookies-of.ts'
import { personRoom, sessionRoom } from './doorkeeper.ts'
import type { Greeting, TypingSignal } from './protocol.ts'
import { publicRoom } from './public-threads.ts'
import { reply } from './reply.ts'
import { roomKind } from './rooms.ts'
import { conversationRoom } from './threads.ts'
import { TokenBucket } from './token-bucket.ts'

const COMMANDS_PER_SECOND = 60
const BURST = 400

/** Signed-in people's sockets: the same session as the pages, looked up anew for each command. */
export function attachAgentDoor(io: Server, live: LiveParts, build: string) {
  io.use((socket, next) => void letIn(socket, next))
  io.on('connection', (socket) => {
    const { agentId, sessionId } = agentOf(socket)
    void socket.join([personRoom(agentId), sessionRoom(sessionId)])
    const greeting: Greeting = { build, serverNow: Date.now(), agentId }
    socket.emit('greeting', greeting)
    listen(socket, live)
  })
}

async function letIn(socket: Socket, next: (refusal?: Error) => void) {
  try {
    await admit(socket)
  } catch (error) {
    return next(new Error(error instanceof Problem ? error.code : 'unavailable'))
  }
  next()
}

async function admit(socket: Socket) {
  const { headers } = socket.request
  if (!isOwnOrigin(headers)) throw new Problem('forbidden', 'This is not our own page.')
  const sessionId = await sessionIdOf({ cookies: cookiesOf(headers.cookie ?? ''), headers })
  const actor = sessionId ? await loadActor(sessionId) : null
  if (!actor) throw new Problem('signed_out', 'You are signed out.')
  setAgent(socket, actor)
}

function listen(socket: Socket, live: LiveParts) {
  const bucket = new TokenBucket(COMMANDS_PER_SECOND, BURST)
  socket.use((_packet, next) => {
    if (bucket.take()) return next()
    socket.emit('refused', 'too_many')
    socket.disconnect(true)
  })
  const on = (name: string, work: (given: unknown) => Promise<unknown>) =>
    socket.on(name, (given: unknown, ack: unknown) => void reply(ack, () => work(given)))
  on('command', (request) => runCommand(socket, request, live))
  on('query', (request) => runQuery(socket, request))
  on('watch', (haves) => watchAll(socket, haves, live))
  socket.on('unwatch', (rooms: unknown) => leaveAll(socket, rooms))
  socket.on('typing', (conversationId: unknown) => signalTyping(socket, conversationId))
}

/** Only what was watched can be left: a socket stays in the rooms of its session, by which it is cut. */
function leaveAll(socket: Socket, rooms: unknown) {
  if (!Array.isArray(rooms)) return
  for (const room of rooms) if (typeof room === 'string' && roomKind(room)) void socket.leave(room)
}

/** Only who is let into the conversation's room may say that they type in it. */
function signalTyping(socket: Socket, conversationId: unknown) {
  if (typeof conversationId !== 'string' || !socket.rooms.has(conversationRoom(conversationId))) return
  const signal: TypingSignal = { conversationId, who: 'agent', name: agentOf(socket).name }
  socket.to(conversationRoom(conversationId)).volatile.emit('typing', signal)
  socket.nsp.server.of('/widget').to(publicRoom(conversationId)).volatile.emit('typing', signal)
}
