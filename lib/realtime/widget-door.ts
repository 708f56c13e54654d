import type { Server, Socket } from 'socket.io'
import type { VisitorActor } from '#lib/actor.ts'
import { parseInput } from '#lib/input.ts'
import { Problem } from '#lib/problem.ts'
import { admitVisitor } from '#lib/widget/admit-visitor.ts'
import { findWidget } from '#lib/widget/find-widget.ts'
import { helloInput } from '#lib/widget/inputs.ts'
import { isAllowedOrigin, isOwnOrigin } from '#lib/widget/origins.ts'
import type { Welcome } from '#lib/widget/protocol.ts'
import type { LiveParts } from './broadcaster.ts'
import type { TypingSignal } from './protocol.ts'
import { addressOf } from './address-of.ts'
import { publicRoom } from './public-threads.ts'
import { reply } from './reply.ts'
import { conversationRoom } from './threads.ts'
import { StartLimit } from './start-limit.ts'
import { TokenBucket } from './token-bucket.ts'
import { Visitors } from './visitors.ts'
import { visitorCommands, type VisitorRequest } from './widget-commands.ts'
import { welcomeVisitor } from './widget-welcome.ts'

const COMMANDS_PER_SECOND = 20
const BURST = 60

type Handlers = Record<string, (...given: unknown[]) => void>
type VisitorSocket = Socket<Handlers>

interface VisitorSocketData {
  actor: VisitorActor
  welcome: Welcome
}

/** The customers' sockets: from pages that an administrator allowed, each visitor with their own conversation. */
export function attachWidgetDoor(io: Server, live: LiveParts) {
  const door = io.of('/widget')
  const visitors = new Visitors(door)
  const limit = new StartLimit()
  door.use((socket, next) => void letIn(socket, next))
  door.on('connection', (socket) => {
    const { actor, welcome } = dataOf(socket)
    visitors.greet(socket, actor.visitorId, welcome.conversationId)
    listen(socket, { live, actor, starts: limit.of(addressOf(socket.request)) }, io)
    socket.emit('welcome', welcome)
  })
  return visitors
}

async function letIn(socket: VisitorSocket, next: (refusal?: Error) => void) {
  try {
    await admit(socket)
  } catch (error) {
    return next(new Error(error instanceof Problem ? error.code : 'unavailable'))
  }
  next()
}

async function admit(socket: VisitorSocket) {
  const hello = parseInput(helloInput, socket.handshake.auth)
  const { headers } = socket.request
  const widget = await findWidget(hello.widgetKey)
  if (!widget) throw new Problem('not_found', 'There is no such widget.')
  if (!isOwnOrigin(headers) && !(await isAllowedOrigin(headers.origin, widget.id)))
    throw new Problem('forbidden', 'This site may not embed the chat.')
  const { actor, visitorToken } = await admitVisitor(widget, hello)
  const welcome = await welcomeVisitor(actor, widget, visitorToken)
  socket.data = { actor, welcome } satisfies VisitorSocketData
}

/** Set by `admit` before any handler runs. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const dataOf = (socket: VisitorSocket) => socket.data as VisitorSocketData

function listen(socket: VisitorSocket, parts: Omit<VisitorRequest, 'socket'>, io: Server) {
  const bucket = new TokenBucket(COMMANDS_PER_SECOND, BURST)
  socket.use((_packet, next) => {
    if (bucket.take()) return next()
    socket.emit('refused', 'too_many')
    socket.disconnect(true)
  })
  for (const [name, command] of Object.entries(visitorCommands))
    socket.on(name, (input, ack) => void reply(ack, () => command({ socket, ...parts }, input)))
  socket.on('typing', (conversationId) => signalTyping(io, socket, conversationId))
}

/** Only who was let into the conversation's room may say that they type in it. */
function signalTyping(io: Server, socket: VisitorSocket, conversationId: unknown) {
  if (typeof conversationId !== 'string' || !socket.rooms.has(publicRoom(conversationId))) return
  const signal: TypingSignal = { conversationId, who: 'customer', name: '' }
  io.to(conversationRoom(conversationId)).volatile.emit('typing', signal)
}
